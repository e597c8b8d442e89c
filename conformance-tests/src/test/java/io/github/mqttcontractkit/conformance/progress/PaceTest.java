package io.github.mqttcontractkit.conformance.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a request takes, by the answers that came. */
class PaceTest {

  private static Pace answeredAt(int... millis) {
    Iterator<Instant> times = IntStream.of(millis).mapToObj(Instant::ofEpochMilli).iterator();
    Pace pace = new Pace(times::next);
    IntStream.of(millis).forEach(time -> pace.answered());
    return pace;
  }

  @Test
  void slowFirstRequestsDoNotCount() {
    assertThat(answeredAt(0, 900, 1400, 1600, 1700, 1801, 1903, 2010, 2115).perRequest(0))
        .isEqualTo(Duration.ofMillis(102));
  }

  @Test
  void rateIsNeverAboveTheLimit() {
    assertThat(answeredAt(0, 5, 10).perRequest(20)).isEqualTo(Duration.ofMillis(50));
    assertThat(answeredAt(0, 500, 1000).perRequest(20)).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void fewerThanTwoAnswersHaveNoRate() {
    assertThat(answeredAt(7).perRequest(0)).isZero();
    assertThat(answeredAt().perRequest(10)).isEqualTo(Duration.ofMillis(100));
  }
}

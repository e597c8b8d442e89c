package io.github.mqttcontractkit.stub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.stub.support.Concurrently;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What fails so many times fails exactly so many times, also where many threads call. */
class RequestCounterTest {
  private static final int REQUESTS = 50_000;

  @Test
  void numbersAreUniqueAcrossThreads() throws Exception {
    var counter = new RequestCounter();

    List<long[]> numbers =
        Concurrently.run(
            () -> LongStream.range(0, REQUESTS).map(i -> counter.count("key")).toArray());

    assertThat(numbers.stream().flatMapToLong(LongStream::of).distinct().count())
        .isEqualTo((long) numbers.size() * REQUESTS);
  }

  @Test
  void overrideHoldsForItsNumberOfRequestsOfAllThreads() throws Exception {
    var overrides = new ScenarioOverrides();
    overrides.set("operation", Scenario.of(Fault.RESET), REQUESTS);

    List<Long> failed =
        Concurrently.run(
            () ->
                IntStream.range(0, REQUESTS)
                    .filter(i -> overrides.take("operation").isPresent())
                    .count());

    assertThat(failed.stream().mapToLong(count -> count).sum()).isEqualTo(REQUESTS);
  }
}

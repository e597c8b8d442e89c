package io.github.mqttcontractkit.stub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.support.Concurrently;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final long SECOND = 1_000_000_000L;
  private static final WireRequest REQUEST = new WireRequest("GET", "/", "", Map.of(), new byte[0]);

  private final long[] now = {0};
  private final Throttle throttle = new Throttle(Contract.load(), 2, () -> now[0]);

  @Test
  void requestsAboveTheLimitAreRefused() {
    assertThat(passed(3)).isEqualTo(2);
    now[0] += SECOND / 2;
    assertThat(passed(3)).isEqualTo(1);
    now[0] += 10 * SECOND;
    assertThat(passed(3)).isEqualTo(2);
  }

  @Test
  void refusalIsTheThrottlingErrorOfTheGateway() {
    passed(2);
    assertThatThrownBy(() -> throttle.check(REQUEST))
        .isInstanceOfSatisfying(
            ApiError.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(400);
              assertThat(refusal.code()).isEqualTo("Throttling");
            })
        .hasMessage("Request was denied due to request throttling.");
  }

  @Test
  void limitHoldsForManyThreads() throws Exception {
    int asked = 250_000;
    int there = asked * Concurrently.THREADS - 10;
    Throttle wide = new Throttle(Contract.load(), there, () -> 0);

    List<Long> passed =
        Concurrently.run(() -> IntStream.range(0, asked).filter(i -> passes(wide)).count());

    assertThat(passed.stream().mapToLong(count -> count).sum()).isEqualTo(there);
  }

  @Test
  void resetRefillsTheBucket() {
    assertThat(passed(3)).isEqualTo(2);
    throttle.reset();
    assertThat(passed(3)).isEqualTo(2);
  }

  private long passed(int requests) {
    return IntStream.range(0, requests).filter(i -> passes(throttle)).count();
  }

  private static boolean passes(Throttle throttle) {
    try {
      throttle.check(REQUEST);
      return true;
    } catch (ApiError refused) {
      return false;
    }
  }
}

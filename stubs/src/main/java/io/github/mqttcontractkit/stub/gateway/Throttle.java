package io.github.mqttcontractkit.stub.gateway;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.function.LongSupplier;

/**
 * Answers at most so many requests a second and refuses the others with the gateway's throttling
 * error: a token bucket that refills steadily and holds the tokens of one second.
 */
final class Throttle implements GatewayCheck {
  private static final double NANOS = 1e9;

  private final int perSecond;
  private final LongSupplier nanoTime;
  private final ErrorCode error;
  private double tokens;
  private long lastRefill;

  /**
   * @param perSecond requests a second, at least 1
   * @param nanoTime the clock, {@link System#nanoTime} outside tests
   * @throws IllegalArgumentException if {@code perSecond} is below 1
   */
  Throttle(Contract contract, int perSecond, LongSupplier nanoTime) {
    if (perSecond < 1) {
      throw new IllegalArgumentException(
          "%d requests a second: it takes at least one.".formatted(perSecond));
    }
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
    this.error =
        contract.gatewayErrors().stream()
            .filter(candidate -> candidate.means("transient"))
            .findFirst()
            .orElseThrow();
    reset();
  }

  @Override
  public synchronized void check(WireRequest request) {
    long now = nanoTime.getAsLong();
    tokens = Math.min(perSecond, tokens + (now - lastRefill) / NANOS * perSecond);
    lastRefill = now;
    if (tokens < 1) {
      throw new ApiError(error, error.code());
    }
    tokens -= 1;
  }

  @Override
  public String description() {
    return "At most %d requests a second are answered.".formatted(perSecond);
  }

  @Override
  public synchronized void reset() {
    tokens = perSecond;
    lastRefill = nanoTime.getAsLong();
  }
}

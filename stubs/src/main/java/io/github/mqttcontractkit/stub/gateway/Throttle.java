package io.github.mqttcontractkit.stub.gateway;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.function.LongSupplier;

/**
 * Lets so many requests through in a second and refuses the others with the gateway's throttling
 * error. It is a bucket that fills steadily and holds one second's worth.
 */
final class Throttle implements Gate {
  private static final double NANOS = 1e9;

  private final int perSecond;
  private final LongSupplier nanoTime;
  private final ErrorCode error;
  private double left;
  private long last;

  /**
   * @param perSecond from 1
   * @param nanoTime a clock, {@link System#nanoTime} mostly
   * @throws IllegalArgumentException if no request would be let through
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
  public synchronized void pass(WireRequest request) {
    long now = nanoTime.getAsLong();
    left = Math.min(perSecond, left + (now - last) / NANOS * perSecond);
    last = now;
    if (left < 1) {
      throw new ApiError(error, error.code());
    }
    left -= 1;
  }

  @Override
  public String terms() {
    return "At most %d requests a second are answered.".formatted(perSecond);
  }

  @Override
  public synchronized void reset() {
    left = perSecond;
    last = nanoTime.getAsLong();
  }
}

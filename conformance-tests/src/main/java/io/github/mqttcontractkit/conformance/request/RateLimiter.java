package io.github.mqttcontractkit.conformance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Spaces the requests of a run, and ends it when its time is over. */
public final class RateLimiter {
  private final Duration between;
  private final Optional<Instant> end;
  private Instant next = Instant.MIN;

  /**
   * @param perSecond most requests a second; 0 for no limit
   * @param end after which no request is sent
   */
  public RateLimiter(int perSecond, Optional<Instant> end) {
    this.between = perSecond == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(perSecond);
    this.end = end;
  }

  /**
   * Waits until the next request may be sent.
   *
   * @throws Inconclusive if the run's time is over
   */
  public synchronized void await() {
    Instant now = Instant.now();
    if (end.filter(now::isAfter).isPresent()) {
      throw new Inconclusive("the time of the run was over");
    }
    if (now.isBefore(next)) {
      RetryPolicy.sleep(Duration.between(now, next));
    }
    next = Instant.now().plus(between);
  }
}

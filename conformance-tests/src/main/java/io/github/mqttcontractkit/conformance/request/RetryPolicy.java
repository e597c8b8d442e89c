package io.github.mqttcontractkit.conformance.request;

import java.time.Duration;

/**
 * How patiently the kit meets answers that say "try again".
 *
 * @param retries how often it tries again
 * @param firstWait before the first of them; each further one waits twice as long
 */
public record RetryPolicy(int retries, Duration firstWait) {

  public Duration beforeRetry(int retry) {
    return firstWait.multipliedBy(1L << retry);
  }

  /** Waits; an interrupted wait ends the check. */
  public static void sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Inconclusive("interrupted");
    }
  }
}

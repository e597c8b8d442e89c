package io.github.mqttcontractkit.conformance.target;

import java.time.Duration;

/**
 * How fast and how patiently the kit asks.
 *
 * @param perSecond most requests a second; 0 for as many as the implementation answers
 * @param retries how often a transient error is met with another try
 * @param firstWait before the first of them; each further one waits twice as long
 */
public record Pace(int perSecond, int retries, Duration firstWait) {

  Duration beforeRetry(int retry) {
    return firstWait.multipliedBy(1L << retry);
  }

  Duration betweenRequests() {
    return perSecond == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(perSecond);
  }

  static void sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Inconclusive("interrupted");
    }
  }
}

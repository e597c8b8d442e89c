package io.github.mqttcontractkit.conformance.progress;

import java.time.Duration;

/**
 * What a run is expected to send from now on, if nothing fails.
 *
 * @param requests how many
 * @param perRequest how long one takes, at the rate seen so far
 */
public record RunEstimate(int requests, Duration perRequest) {

  /** How long all of them take. */
  public Duration duration() {
    return perRequest.multipliedBy(requests);
  }
}

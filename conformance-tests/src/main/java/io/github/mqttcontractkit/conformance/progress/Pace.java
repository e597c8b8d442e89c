package io.github.mqttcontractkit.conformance.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** How fast requests are answered, waits of the kit included. */
public final class Pace {
  /** Answers that are looked at; the first ones of a run are enough. */
  private static final int MOST = 1000;

  /** A quarter of the times is shorter than the one that is taken. */
  private static final int FASTEST = 4;

  private final InstantSource clock;
  private final List<Instant> answers = new ArrayList<>();

  /**
   * @param clock tells when an answer comes
   */
  public Pace(InstantSource clock) {
    this.clock = clock;
  }

  /** An answer came. */
  public void answered() {
    if (answers.size() < MOST) {
      answers.add(clock.instant());
    }
  }

  /**
   * The time from one answer to the next: that of the fastest quarter, since the first requests of
   * a process take much longer than later ones. Zero before there are two answers.
   *
   * @param maxRps most requests a second; 0 for no limit
   */
  public Duration perRequest(int maxRps) {
    List<Duration> times = new ArrayList<>();
    for (int i = 1; i < answers.size(); i++) {
      times.add(Duration.between(answers.get(i - 1), answers.get(i)));
    }
    times.sort(null);
    Duration seen = times.isEmpty() ? Duration.ZERO : times.get(times.size() / FASTEST);
    Duration least = maxRps == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(maxRps);
    return seen.compareTo(least) < 0 ? least : seen;
  }
}

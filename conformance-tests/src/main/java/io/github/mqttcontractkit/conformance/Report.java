package io.github.mqttcontractkit.conformance;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.mqttcontractkit.acs.Binding;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a run found.
 *
 * @param endpoint what was checked
 * @param binding the form of requests
 * @param startedAt when
 * @param durationMs how long it took, in milliseconds
 * @param seed of all random examples
 * @param requests sent in all
 * @param verdict the verdict
 * @param reason what kept an operation from being exercised; else empty
 * @param rules one entry for each rule and operation, in the order of the catalogue
 */
public record Report(
    URI endpoint,
    Binding binding,
    Instant startedAt,
    long durationMs,
    long seed,
    int requests,
    Outcome verdict,
    String reason,
    List<RuleResult> rules) {

  /** The verdict of a whole run. */
  public enum Outcome {
    CONFORMS(0),
    VIOLATES(1),
    UNDECIDED(3);

    private final int exitCode;

    Outcome(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }

    /** As reports and the console write it. */
    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The results with this verdict. */
  public List<RuleResult> with(Verdict wanted) {
    return rules.stream().filter(rule -> rule.verdict() == wanted).toList();
  }

  /** The same run, its results seen otherwise. */
  Report with(List<RuleResult> seen, boolean strict) {
    Outcome outcome = outcome(seen, strict, reason);
    return new Report(
        endpoint, binding, startedAt, durationMs, seed, requests, outcome, reason, seen);
  }

  /**
   * The verdict that these results add up to. Nobody conforms who was not asked: an operation that
   * could not be exercised leaves the verdict open.
   */
  static Outcome outcome(List<RuleResult> results, boolean strict, String reason) {
    if (results.stream().anyMatch(result -> result.breaks(strict))) {
      return Outcome.VIOLATES;
    }
    boolean exercised = results.stream().anyMatch(result -> result.verdict() == Verdict.PASSED);
    return exercised && reason.isEmpty() ? Outcome.CONFORMS : Outcome.UNDECIDED;
  }
}

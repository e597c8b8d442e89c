package io.github.mqttcontractkit.conformance.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.mqttcontractkit.conformance.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a run found.
 *
 * @param settings of the run
 * @param startedAt when
 * @param durationMs how long it took, in milliseconds
 * @param requests sent in all
 * @param verdict the verdict
 * @param reason what kept an operation from being exercised; else empty
 * @param catalogue how many checks there are: rules, each counted for every operation it is for
 * @param rules one entry for each rule and operation, in the order of the catalogue
 */
public record Report(
    @JsonUnwrapped Settings settings,
    Instant startedAt,
    long durationMs,
    int requests,
    Outcome verdict,
    String reason,
    int catalogue,
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

  /** How many checks of the catalogue this run exercised, to whatever verdict. */
  @JsonProperty
  public int exercised() {
    return with(Verdict.PASSED).size()
        + with(Verdict.FAILED).size()
        + with(Verdict.EXCLUDED).size();
  }

  /** The same run, its results seen otherwise. */
  public Report with(List<RuleResult> seen) {
    Outcome outcome = outcome(seen, settings, reason);
    return new Report(settings, startedAt, durationMs, requests, outcome, reason, catalogue, seen);
  }

  /** The same run, which ended before everything was exercised. */
  public Report interrupted(String why) {
    return new Report(
        settings,
        startedAt,
        durationMs,
        requests,
        outcome(rules, settings, why),
        why,
        catalogue,
        rules);
  }

  /**
   * What leaves the verdict open: what kept an operation from being exercised, open rules, or that
   * no rule passed. Empty if it is not open.
   */
  public String openReason() {
    if (verdict != Outcome.UNDECIDED || !reason.isEmpty()) {
      return reason;
    }
    String open =
        rules.stream()
            .filter(rule -> rule.isOpen(settings))
            .map(rule -> rule.id() + " " + rule.operation() + ": " + rule.reason())
            .collect(Collectors.joining("; "));
    return open.isEmpty() ? "no rule passed" : open;
  }

  /**
   * The verdict that these results add up to. Nobody conforms who was not asked: an operation that
   * could not be exercised, and a MUST that could not be decided, leave the verdict open.
   */
  public static Outcome outcome(List<RuleResult> results, Settings settings, String reason) {
    if (results.stream().anyMatch(result -> result.breaks(settings.strict()))) {
      return Outcome.VIOLATES;
    }
    boolean exercised = results.stream().anyMatch(result -> result.verdict() == Verdict.PASSED);
    boolean open = results.stream().anyMatch(result -> result.isOpen(settings));
    return exercised && reason.isEmpty() && !open ? Outcome.CONFORMS : Outcome.UNDECIDED;
  }
}

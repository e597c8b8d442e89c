package io.github.mqttcontractkit.conformance.baseline;

import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.contract.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Known deviations: a failure that is named here is excluded from the verdict.
 *
 * @param entries what is known
 * @param today entries that expired before this day exclude nothing
 */
public record Baseline(List<Entry> entries, LocalDate today) {

  /**
   * @param rule id
   * @param operation its name
   * @param reason why the deviation is accepted
   * @param expires the last day on which it is accepted; null for no end
   */
  public record Entry(String rule, String operation, String reason, LocalDate expires) {
    boolean names(RuleResult result) {
      return result.id().equals(rule) && result.operation().equals(operation);
    }

    boolean isKnown(Contract contract) {
      return contract.operations().stream()
          .filter(known -> known.name().equals(operation))
          .flatMap(known -> Catalogue.checks(contract, known).values().stream())
          .anyMatch(check -> check.rule().id().equals(rule));
    }

    boolean isExpired(LocalDate today) {
      return expires != null && today.isAfter(expires);
    }

    /** Rule and operation. */
    public String name() {
      return rule + " " + operation;
    }

    @Override
    public String toString() {
      return name() + ": " + reason;
    }

    boolean isComplete() {
      return Stream.of(rule, operation, reason).noneMatch(Objects::isNull);
    }
  }

  /** Excludes nothing. */
  public static Baseline empty(LocalDate today) {
    return new Baseline(List.of(), today);
  }

  /** The report with known failures excluded. */
  public Report applied(Report report) {
    List<RuleResult> rules = report.rules().stream().map(this::applied).toList();
    return report.with(rules);
  }

  private RuleResult applied(RuleResult result) {
    Optional<Entry> known =
        entries.stream()
            .filter(entry -> entry.names(result) && !entry.isExpired(today))
            .findFirst();
    return result.verdict() == Verdict.FAILED && known.isPresent()
        ? result.excluded(known.get().reason())
        : result;
  }

  /** The entries that no longer fail: what is named there has passed. */
  public List<Entry> stale(Report report) {
    List<RuleResult> passed = report.with(Verdict.PASSED);
    return entries.stream().filter(entry -> passed.stream().anyMatch(entry::names)).toList();
  }

  /** The entries that exclude nothing any more, because their last day is over. */
  public List<Entry> expired() {
    return entries.stream().filter(entry -> entry.isExpired(today)).toList();
  }

  /**
   * The baseline that excludes what this run found to fail: entries that passed are left out, those
   * that were not exercised and those in force stay, new failures come at the end.
   *
   * @param report before any baseline was applied to it
   */
  public Baseline updated(Report report) {
    List<RuleResult> failed = report.with(Verdict.FAILED);
    List<Entry> stale = stale(report);
    List<Entry> kept =
        entries.stream()
            .filter(entry -> !stale.contains(entry) && !entry.isExpired(today))
            .toList();
    Stream<Entry> added =
        failed.stream()
            .filter(result -> kept.stream().noneMatch(entry -> entry.names(result)))
            .map(result -> new Entry(result.id(), result.operation(), found(), null));
    return new Baseline(Stream.concat(kept.stream(), added).toList(), today);
  }

  private String found() {
    return "failed on " + today;
  }
}

package io.github.mqttcontractkit.conformance.rules;

import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names, for each failure that another one explains, that other one. */
public final class Consequences {
  private Consequences() {}

  /**
   * The same results, consequences marked.
   *
   * @param results of one operation
   */
  public static List<RuleResult> marked(List<RuleResult> results) {
    return results.stream()
        .map(result -> cause(result, results).map(result::followingFrom).orElse(result))
        .toList();
  }

  /** A rule that binds less does not explain one that binds more. */
  private static Optional<String> cause(RuleResult result, List<RuleResult> results) {
    return result.verdict() != Verdict.FAILED
        ? Optional.empty()
        : Stream.of(Catalogue.rule(result.id()).followsFrom())
            .filter(
                id ->
                    results.stream()
                        .anyMatch(
                            other ->
                                other.id().equals(id)
                                    && other.verdict() == Verdict.FAILED
                                    && other.level().compareTo(result.level()) <= 0))
            .findFirst();
  }
}

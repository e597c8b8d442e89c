package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A failure and those that follow from it.
 *
 * @param cause a failure that no other one explains
 * @param consequences failures that follow from the cause or from each other, in the order of the
 *     catalogue
 */
record FailureGroup(RuleResult cause, List<RuleResult> consequences) {

  /**
   * Groups failures. Each stands in exactly one group; one whose cause is not among them is a cause
   * itself.
   *
   * @param failures results with a counterexample
   */
  static List<FailureGroup> of(List<RuleResult> failures) {
    List<FailureGroup> groups = new ArrayList<>();
    Set<RuleResult> placed = new HashSet<>();
    for (RuleResult failure : failures) {
      RuleResult cause = cause(failure, failures);
      if (placed.add(cause)) {
        List<RuleResult> consequences =
            failures.stream()
                .filter(other -> other != cause && cause(other, failures) == cause)
                .toList();
        groups.add(new FailureGroup(cause, consequences));
      }
    }
    return groups;
  }

  /** The first cause; in a circle, the first of the circle that the list has. */
  private static RuleResult cause(RuleResult failure, List<RuleResult> failures) {
    List<RuleResult> way = new ArrayList<>();
    RuleResult current = failure;
    while (!way.contains(current)) {
      way.add(current);
      current = explanation(current, failures);
    }
    List<RuleResult> end = way.subList(way.indexOf(current), way.size());
    return failures.stream().filter(end::contains).findFirst().orElseThrow();
  }

  /** The failure that explains this one; itself if there is none. */
  private static RuleResult explanation(RuleResult failure, List<RuleResult> failures) {
    return failures.stream()
        .filter(
            other ->
                other.operation().equals(failure.operation())
                    && other.id().equals(failure.followsFrom()))
        .findFirst()
        .orElse(failure);
  }
}

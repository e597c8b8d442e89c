package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.judging.Check;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.report.ContractExcerpt;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Untested;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code --list} and {@code --explain} print. */
final class Explanation {
  private Explanation() {}

  /** A rule on one operation; where it is not tested, its level says so. */
  private record Line(String id, String level, String operation, String cites, String title) {
    @Override
    public String toString() {
      return "%-8s  %-8s  %-28s  %s  %s\n".formatted(id, level, operation, cites, title);
    }
  }

  /** A line for each rule and operation, in the order of the catalogue; then what is untested. */
  static String list(Contract contract) {
    Stream<Line> tested = Catalogue.rules().stream().flatMap(rule -> lines(contract, rule));
    Stream<Line> untested = Untested.of(contract).stream().map(Explanation::line);
    return Stream.concat(tested, untested).map(Line::toString).collect(Collectors.joining());
  }

  private static Stream<Line> lines(Contract contract, Rule rule) {
    return contract.operations().stream()
        .flatMap(
            operation ->
                rule.cites().in(contract, operation).stream()
                    .map(cites -> Check.of(contract, rule, operation, cites)))
        .map(
            check ->
                new Line(
                    rule.id(),
                    check.level().name(),
                    check.operation().name(),
                    check.cites(),
                    rule.title()));
  }

  private static Line line(Untested statement) {
    return new Line(
        statement.id(), "untested", statement.operation(), statement.pointer(), statement.title());
  }

  /** What a rule asks, and what the document says about it; empty if there is no such rule. */
  static Optional<String> of(Contract contract, String id) {
    Stream<String> tested =
        Catalogue.rules().stream()
            .filter(rule -> rule.id().equals(id))
            .map(rule -> told(contract, lines(contract, rule), advice(rule)));
    List<Untested> statements =
        Untested.of(contract).stream().filter(statement -> statement.id().equals(id)).toList();
    Stream<String> untested =
        statements.stream()
            .limit(1)
            .map(any -> told(contract, statements.stream().map(Explanation::line), excuse(any)));
    return Stream.concat(tested, untested).findFirst();
  }

  private static String told(Contract contract, Stream<Line> lines, String rest) {
    List<Line> places = lines.toList();
    return places.stream()
        .map(line -> place(contract, line))
        .collect(
            Collectors.joining(
                "\n", places.get(0).id() + "  " + places.get(0).title() + "\n\n", "\n" + rest));
  }

  private static String place(Contract contract, Line line) {
    ContractExcerpt passage = ContractExcerpt.of(contract, line.cites());
    return "%-8s  %s\n%s".formatted(line.level(), passage, wrapped(passage.text()));
  }

  /** Lines of at most 78 letters; the source stands on a line of its own. */
  private static String wrapped(String text) {
    return text.replace(" Source: ", "\nSource: ")
        .replaceAll("(.{1,78})(?:\\s+|$)", "          $1\n");
  }

  private static String advice(Rule rule) {
    return "It needs %s; without that it is skipped.\nIf it fails, look at %s.\n"
        .formatted(rule.needs(), rule.hint());
  }

  private static String excuse(Untested statement) {
    return "It is not tested: " + statement.reason() + ".\n";
  }
}

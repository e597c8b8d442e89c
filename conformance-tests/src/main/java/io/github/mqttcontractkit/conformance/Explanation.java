package io.github.mqttcontractkit.conformance;

import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules, told to people. */
final class Explanation {
  private Explanation() {}

  /** A line for each rule and operation. */
  static String list(Contract contract) {
    return contract.operations().stream()
        .flatMap(operation -> Catalogue.findings(contract, operation).values().stream())
        .map(
            finding ->
                "%-8s  %-6s  %-28s  %s%n"
                    .formatted(
                        finding.rule().id(),
                        finding.level(),
                        finding.operation().name(),
                        finding.rule().says()))
        .sorted()
        .collect(Collectors.joining());
  }

  /** What a rule asks, and what the document says about it. */
  static String of(Contract contract, Rule rule) {
    Stream<String> places =
        contract.operations().stream().flatMap(operation -> place(contract, rule, operation));
    return Stream.concat(Stream.of(rule.id() + "  " + rule.says() + "\n"), places)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> place(Contract contract, Rule rule, Operation operation) {
    return rule.cites().in(contract, operation).stream()
        .map(
            cites ->
                "%s  %s%n  %s  %s%n  %s%n"
                    .formatted(
                        Finding.of(contract, rule, operation, cites).level(),
                        operation.name(),
                        contract.locate(cites),
                        cites,
                        statement(contract, cites)));
  }

  /** The description nearest to what is cited. */
  private static String statement(Contract contract, String cites) {
    for (String place = cites;
        !place.isEmpty();
        place = place.substring(0, place.lastIndexOf('/'))) {
      String description = contract.at(place).path("description").asText();
      if (!description.isEmpty()) {
        return description.strip().replace("\n", "\n  ");
      }
    }
    return contract.at(cites).toString();
  }
}

package io.github.mqttcontractkit.conformance.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether every place of the source documents that the OpenAPI document names has its statement,
 * and every statement names a place that there is.
 */
record Coverage(Traceability traceability) {
  private static final Pattern SOURCE =
      Pattern.compile("Source: (LDC|QCA|LDC and QCA), ([^.;(]+?)\\s*[.;(]");

  List<String> gaps() {
    Set<String> named = new TreeSet<>();
    collect(contract().at(""), named);
    contract().operations().forEach(operation -> errors(operation).forEach(named::add));
    Set<String> stated =
        traceability.statements().stream()
            .filter(statement -> statement.operation(contract()).isPresent())
            .map(statement -> statement.source() + ", " + statement.row())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> gaps = new ArrayList<>();
    named.stream()
        .filter(place -> !stated.contains(place))
        .forEach(place -> gaps.add(place + ": the source says something there, no statement does"));
    stated.stream()
        .filter(place -> !named.contains(place))
        .forEach(place -> gaps.add(place + ": the OpenAPI document names no such place"));
    return gaps;
  }

  private Contract contract() {
    return traceability.contract();
  }

  private static void collect(JsonNode node, Set<String> places) {
    String description = node.path("description").asText().replaceAll("\\s+", " ");
    SOURCE
        .matcher(description + ".")
        .results()
        .forEach(
            source ->
                Stream.of(source.group(1).split(" and "))
                    .forEach(document -> places.add(document + ", " + source.group(2))));
    node.forEach(child -> collect(child, places));
  }

  private static Stream<String> errors(Operation operation) {
    return operation.errors().stream()
        .map(ErrorCode::code)
        .map(code -> Statement.source(operation) + ", error codes, " + code);
  }
}

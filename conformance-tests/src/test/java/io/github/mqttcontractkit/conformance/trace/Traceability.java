package io.github.mqttcontractkit.conformance.trace;

import io.github.mqttcontractkit.conformance.faults.Fault;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.report.ContractExcerpt;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Untested;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way from what a source document says to the faults that prove the rules for it.
 *
 * @param contract the OpenAPI document
 * @param statements what the source documents say
 * @param faults what the kit is known to catch
 */
public record Traceability(Contract contract, List<Statement> statements, List<Fault> faults) {

  /** A rule for a statement. */
  public record Proof(String rule, String says, String untested, List<String> faults) {}

  /** A statement, followed to its faults. */
  public record Trace(
      String source,
      String row,
      String says,
      String at,
      String location,
      List<Proof> rules,
      String reason) {}

  /** All statements, followed. */
  public List<Trace> traces() {
    return statements.stream().map(this::trace).toList();
  }

  private Trace trace(Statement statement) {
    ContractExcerpt passage = ContractExcerpt.of(contract, statement.pointer(contract));
    return new Trace(
        statement.source(),
        statement.row(),
        statement.says(),
        passage.label(),
        passage.location().toString(),
        statement.rules().stream().flatMap(id -> proof(statement, id).stream()).toList(),
        statement.reason());
  }

  private Optional<Proof> proof(Statement statement, String id) {
    Optional<Proof> tested =
        rules(statement)
            .filter(rule -> rule.id().equals(id))
            .findFirst()
            .map(rule -> new Proof(id, rule.title(), "", faults(id)));
    return tested.or(
        () ->
            untested(statement)
                .filter(other -> other.id().equals(id))
                .findFirst()
                .map(other -> new Proof(id, other.title(), other.reason(), List.of())));
  }

  private Stream<Operation> operations(Statement statement) {
    return statement
        .operation(contract)
        .map(Stream::of)
        .orElseGet(() -> contract.operations().stream());
  }

  private Stream<Rule> rules(Statement statement) {
    return operations(statement)
        .flatMap(operation -> Catalogue.checks(contract, operation).values().stream())
        .map(finding -> finding.rule());
  }

  private Stream<Untested> untested(Statement statement) {
    return Untested.of(contract).stream()
        .filter(
            other ->
                operations(statement)
                    .anyMatch(operation -> operation.name().equals(other.operation())));
  }

  private List<String> faults(String rule) {
    return faults.stream().filter(f -> f.rule().equals(rule)).map(Fault::toString).toList();
  }

  /** What is missing on any of the ways; nothing if all is well. */
  public List<String> gaps() {
    return Stream.of(
            unfounded(), unruled(), unproved(), unstated(), new Coverage(this).gaps().stream())
        .flatMap(gaps -> gaps)
        .toList();
  }

  private Stream<String> unfounded() {
    return statements.stream()
        .filter(statement -> contract.at(statement.pointer(contract)).isMissingNode())
        .map(statement -> statement + ": the OpenAPI document has nothing there");
  }

  private Stream<String> unruled() {
    Stream<String> neither =
        statements.stream()
            .filter(statement -> statement.rules().isEmpty() == statement.reason().isEmpty())
            .map(statement -> statement + ": needs a rule, or a reason why there is none");
    Stream<String> unknown =
        statements.stream()
            .flatMap(
                statement ->
                    statement.rules().stream()
                        .filter(id -> proof(statement, id).isEmpty())
                        .map(id -> statement + ": there is no rule " + id + " for it"));
    return Stream.concat(neither, unknown);
  }

  private Stream<String> unproved() {
    return Catalogue.rules().stream()
        .filter(rule -> faults(rule.id()).isEmpty())
        .map(rule -> rule.id() + ": no fault proves it");
  }

  private Stream<String> unstated() {
    Set<String> stated =
        statements.stream()
            .flatMap(statement -> statement.rules().stream())
            .collect(Collectors.toSet());
    Set<String> ids = new LinkedHashSet<>(Catalogue.rules().stream().map(Rule::id).toList());
    Untested.of(contract).stream().map(Untested::id).forEach(ids::add);
    ids.removeAll(stated);
    return ids.stream().map(id -> id + ": no statement is named for it");
  }
}

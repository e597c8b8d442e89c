package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.document.ContractProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks that what an operation's extensions name is there. */
final class OperationReferences {
  private final Contract contract;
  private final Operation operation;
  private final List<ContractProblem> problems = new ArrayList<>();

  OperationReferences(Contract contract, Operation operation) {
    this.contract = contract;
    this.operation = operation;
  }

  List<ContractProblem> problems() {
    if (contract.at(operation.successSchema()).isMissingNode()) {
      add("", operation.name() + " has no answer 200 with content application/json and a schema");
      return problems;
    }
    paging(operation.paging());
    for (int i = 0; i < operation.filters().size(); i++) {
      filter("/x-filters/" + i, operation.filters().get(i));
    }
    resources();
    return problems;
  }

  private void add(String place, String message) {
    String pointer = operation.pointer() + place;
    problems.add(new ContractProblem(contract.locate(pointer), message));
  }

  private void paging(Paging paging) {
    parameter("/x-paging/size", paging.size());
    parameter("/x-paging/token", paging.token());
    paging.page().ifPresent(name -> parameter("/x-paging/page", name));
    successField("/x-paging/items", paging.items(), "array");
    successField("/x-paging/nextToken", paging.nextToken(), "string");
    paging.total().ifPresent(place -> successField("/x-paging/total", place, ""));
    paging.echo().forEach(this::echo);
  }

  private void echo(String name, String place) {
    parameter("/x-paging/echo/" + name, name);
    successField("/x-paging/echo/" + name, place, "");
  }

  private void parameter(String place, String name) {
    if (operation.parameter(name).isEmpty()) {
      add(place, place.substring(1) + ": " + noParameter(operation, name));
    }
  }

  static String noParameter(Operation operation, String name) {
    return "%s has no parameter %s; it has %s"
        .formatted(
            operation.name(),
            name,
            operation.parameters().stream().map(Parameter::name).collect(Collectors.joining(", ")));
  }

  private void successField(String place, String field, String type) {
    field(place, operation.successSchema(), field, "a success", type);
  }

  private void field(String place, String schema, String field, String owner, String type) {
    Optional<String> found = SchemaFields.at(contract, schema, field);
    String actual = found.map(pointer -> contract.at(pointer).path("type").asText()).orElse("");
    if (found.isEmpty()) {
      add(
          place,
          "%s: %s of %s has no field %s; there are %s"
              .formatted(
                  place.substring(1),
                  owner,
                  operation.name(),
                  field,
                  fieldsBeside(contract, schema, field)));
    } else if (!type.isEmpty() && !actual.equals(type)) {
      add(
          place,
          "%s: the field %s must be of type %s, and is of type %s"
              .formatted(place.substring(1), field, type, actual));
    }
  }

  /** The fields that there are instead of one that is not: those of the object around it. */
  static String fieldsBeside(Contract contract, String schema, String field) {
    String owner = field.substring(0, field.lastIndexOf('/'));
    return SchemaFields.at(contract, schema, owner)
        .map(pointer -> SchemaFields.of(contract, pointer).places())
        .filter(places -> !owner.isEmpty())
        .map(places -> places.map(place -> owner + place))
        .orElseGet(() -> SchemaFields.of(contract, schema).places())
        .collect(Collectors.joining(", "));
  }

  private void filter(String place, Filter filter) {
    parameter(place + "/parameter", filter.parameter());
    SchemaFields.at(contract, operation.successSchema(), operation.paging().items())
        .ifPresent(
            items -> field(place + "/field", items + "/items", filter.field(), "an item", ""));
    filter.when().forEach((name, value) -> condition(place + "/when", name, value));
  }

  private void condition(String place, String name, String value) {
    parameter(place, name);
    operation
        .parameter(name)
        .filter(parameter -> !parameter.accepts(value))
        .ifPresent(
            parameter ->
                add(
                    place,
                    "%s: the parameter %s does not take %s; its schema is %s"
                        .formatted(place.substring(1), name, value, schema(parameter))));
  }

  private JsonNode schema(Parameter parameter) {
    return contract.at(parameter.schema().pointer());
  }

  private void resources() {
    Map<String, List<Parameter>> kinds =
        operation.parameters().stream()
            .filter(parameter -> parameter.resource().isPresent())
            .collect(Collectors.groupingBy(parameter -> parameter.resource().get()));
    kinds.forEach(
        (kind, parameters) -> {
          if (parameters.size() > 1) {
            String names =
                parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
            add(
                "/parameters",
                "x-resource: %s of %s all name the %s; one may"
                    .formatted(names, operation.name(), kind));
          }
        });
  }
}

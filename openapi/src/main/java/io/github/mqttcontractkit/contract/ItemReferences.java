package io.github.mqttcontractkit.contract;

import static io.github.mqttcontractkit.contract.ExtensionReferences.names;
import static io.github.mqttcontractkit.contract.ExtensionReferences.parent;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.document.ContractProblem;
import io.github.mqttcontractkit.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the extensions about items of a page: {@code x-prefix} and {@code x-expected-when}. */
final class ItemReferences {
  private final Contract contract;
  private final Document document;
  private final List<ContractProblem> problems = new ArrayList<>();

  ItemReferences(Contract contract, Document document) {
    this.contract = contract;
    this.document = document;
  }

  List<ContractProblem> problems() {
    prefixes();
    conditions();
    return problems;
  }

  private void add(String pointer, String message) {
    problems.add(new ContractProblem(document.nearest(pointer), message));
  }

  private void prefixes() {
    for (String pointer : document.pointersTo("x-prefix").toList()) {
      List<Operation> users =
          contract.operations().stream()
              .filter(operation -> itemSchema(operation).equals(parent(pointer)))
              .toList();
      if (users.isEmpty()) {
        add(pointer, "x-prefix stands on the items of no page; it is about items that are texts");
      }
      String name = document.at(pointer + "/parameter").asText();
      users.stream()
          .filter(operation -> operation.parameter(name).isEmpty())
          .forEach(
              operation ->
                  add(pointer, "x-prefix: " + OperationReferences.noParameter(operation, name)));
    }
  }

  private void conditions() {
    Set<String> items =
        contract.operations().stream().map(this::itemSchema).collect(Collectors.toSet());
    for (String pointer : document.pointersTo("x-expected-when").toList()) {
      String fields = parent(parent(pointer));
      if (!items.contains(parent(fields))) {
        add(pointer, "x-expected-when stands on no field of the items of a page");
      }
      document
          .at(pointer)
          .properties()
          .forEach(
              condition -> condition(pointer, fields, condition.getKey(), condition.getValue()));
    }
  }

  private void condition(String pointer, String fields, String name, JsonNode value) {
    JsonNode field = document.at(fields + "/" + name);
    if (field.isMissingNode()) {
      add(
          pointer,
          "x-expected-when: there is no field %s beside this one; there are %s"
              .formatted(name, names(document.at(fields))));
    } else if (field.has("enum") && Document.stream(field.get("enum")).noneMatch(value::equals)) {
      add(
          pointer,
          "x-expected-when: %s is never %s; its values are %s"
              .formatted(name, value, field.get("enum")));
    }
  }

  private String itemSchema(Operation operation) {
    return SchemaFields.at(contract, operation.successSchema(), operation.paging().items())
        .map(items -> document.resolve(items + "/items"))
        .orElse("");
  }
}

package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.document.ContractProblem;
import io.github.mqttcontractkit.document.Document;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Checks that the parameters, fields and keywords that extensions name are there, and that
 * extensions do not contradict each other. The form of the extensions must be right already.
 */
final class ExtensionReferences {
  private final Contract contract;
  private final Document document;
  private final List<ContractProblem> problems = new ArrayList<>();

  private ExtensionReferences(Contract contract, Document document) {
    this.contract = contract;
    this.document = document;
  }

  static List<ContractProblem> problems(Contract contract, Document document) {
    var check = new ExtensionReferences(contract, document);
    if (contract.operations().isEmpty()) {
      check.add("/paths", "no operation has x-paging; this kit is about those that have");
    }
    check.problems.addAll(new EnvelopeReferences(contract).problems());
    contract
        .operations()
        .forEach(
            operation ->
                check.problems.addAll(new OperationReferences(contract, operation).problems()));
    check.defaultIds();
    check.keywordsOfShould();
    check.ranges();
    check.outcomes();
    check.problems.addAll(new ItemReferences(contract, document).problems());
    check.problems.addAll(new UntestedReferences(contract, document).problems());
    return List.copyOf(check.problems);
  }

  private void add(String pointer, String message) {
    problems.add(new ContractProblem(document.nearest(pointer), message));
  }

  private void defaultIds() {
    document
        .root()
        .path(Contract.DEFAULT_IDS)
        .fieldNames()
        .forEachRemaining(
            kind -> {
              if (contract.operations().stream().allMatch(o -> o.resource(kind).isEmpty())) {
                add(
                    "/" + Contract.DEFAULT_IDS + "/" + kind,
                    "x-default-ids/%s: no operation has a parameter with x-resource: %s"
                        .formatted(kind, kind));
              }
            });
  }

  private void keywordsOfShould() {
    for (String pointer : document.pointersTo("x-should").toList()) {
      JsonNode owner = document.at(parent(pointer));
      Document.stream(document.at(pointer))
          .map(JsonNode::asText)
          .filter(Predicate.not(keyword -> stands(owner, keyword)))
          .forEach(
              keyword ->
                  add(
                      pointer,
                      "x-should lists %s, which does not stand beside it; beside it stand %s"
                          .formatted(keyword, names(owner))));
    }
  }

  private static boolean stands(JsonNode owner, String keyword) {
    return owner.has(keyword) || owner.path("x-decimal").has(keyword);
  }

  private void ranges() {
    for (String pointer : document.pointersTo("x-decimal").toList()) {
      JsonNode range = document.at(pointer);
      if (range.has("minimum") && range.has("maximum")) {
        BigInteger minimum = range.get("minimum").bigIntegerValue();
        BigInteger maximum = range.get("maximum").bigIntegerValue();
        if (minimum.compareTo(maximum) > 0) {
          add(pointer, "x-decimal: minimum %s is above maximum %s".formatted(minimum, maximum));
        }
      }
    }
  }

  private void outcomes() {
    Set<String> used =
        contract.operations().stream()
            .flatMap(operation -> operation.outcome().stream())
            .map(field -> document.resolve(field.schema()))
            .collect(Collectors.toSet());
    for (String pointer : document.pointersTo("x-success").toList()) {
      String type = document.at(parent(pointer) + "/type").asText();
      JsonNode value = document.at(pointer);
      if (!used.contains(parent(pointer))) {
        add(pointer, "x-success stands on no field of a success; items of arrays have none");
      } else if (!fits(value, type)) {
        add(pointer, "x-success is %s, but the type of the field is %s".formatted(value, type));
      }
    }
  }

  private static boolean fits(JsonNode value, String type) {
    return switch (type) {
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "string" -> value.isTextual();
      default -> false;
    };
  }

  static String names(JsonNode object) {
    return object.properties().stream()
        .map(entry -> entry.getKey())
        .collect(Collectors.joining(", "));
  }

  static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }
}

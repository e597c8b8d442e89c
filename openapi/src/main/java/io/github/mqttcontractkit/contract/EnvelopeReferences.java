package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.document.ContractProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that the error envelope and the documented errors fit the schemas and each other. */
final class EnvelopeReferences {
  private static final String ENVELOPE = "/x-error-envelope";

  private final Contract contract;
  private final List<ContractProblem> problems = new ArrayList<>();

  EnvelopeReferences(Contract contract) {
    this.contract = contract;
  }

  List<ContractProblem> problems() {
    ErrorEnvelope envelope = contract.errorEnvelope();
    if (contract.at(envelope.schema()).isMissingNode()) {
      add(
          ENVELOPE + "/schema",
          "x-error-envelope/schema: there is nothing at " + envelope.schema());
      return problems;
    }
    field("requestId", envelope.requestId());
    field("code", envelope.code());
    field("message", envelope.message());
    envelope.host().ifPresent(place -> field("host", place));
    requestIdOfSuccesses(envelope.requestId());
    contract.operations().stream()
        .flatMap(o -> o.errors().stream())
        .distinct()
        .forEach(this::example);
    gatewayErrors();
    return problems;
  }

  private void add(String pointer, String message) {
    problems.add(new ContractProblem(contract.locate(pointer), message));
  }

  private void field(String key, String place) {
    String schema = contract.errorEnvelope().schema();
    if (SchemaFields.at(contract, schema, place).isEmpty()) {
      add(
          ENVELOPE + "/" + key,
          "x-error-envelope/%s: %s has no field %s; there are %s"
              .formatted(
                  key, schema, place, OperationReferences.fieldsBeside(contract, schema, place)));
    }
  }

  private void requestIdOfSuccesses(String place) {
    contract.operations().stream()
        .filter(operation -> !contract.at(operation.successSchema()).isMissingNode())
        .filter(o -> SchemaFields.at(contract, o.successSchema(), place).isEmpty())
        .forEach(
            operation ->
                add(
                    ENVELOPE + "/requestId",
                    "x-error-envelope/requestId: a success of %s has no field %s; there are %s"
                        .formatted(
                            operation.name(),
                            place,
                            OperationReferences.fieldsBeside(
                                contract, operation.successSchema(), place))));
  }

  private void example(ErrorCode error) {
    JsonNode value = contract.at(error.pointer() + "/value");
    JsonNode code = value.at(contract.errorEnvelope().code());
    if (!code.isTextual() || !value.at(contract.errorEnvelope().message()).isTextual()) {
      add(
          error.pointer(),
          "the example %s has no text at %s or at %s, where x-error-envelope has code and message"
              .formatted(
                  error.example(),
                  contract.errorEnvelope().code(),
                  contract.errorEnvelope().message()));
    } else if (!error.matches(code.asText())) {
      add(
          error.pointer(),
          "x-code %s does not match the code of the example, %s"
              .formatted(error.code(), code.asText()));
    }
  }

  private void gatewayErrors() {
    Set<String> known = new HashSet<>();
    for (ErrorCode error : contract.gatewayErrors()) {
      if (!known.add(error.example())) {
        add(
            error.pointer(),
            "x-gateway-errors has %s twice; give one of them another name"
                .formatted(error.example()));
      }
    }
  }
}

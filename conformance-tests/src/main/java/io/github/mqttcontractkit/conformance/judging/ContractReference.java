package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.contract.SchemaFields;
import java.util.Optional;
import java.util.function.BiFunction;

/** What rules rest on, found in the document for one operation, or not there. */
public enum ContractReference {
  OPERATION((contract, operation) -> Optional.of(operation.pointer())),
  PARAMETERS((contract, operation) -> Optional.of(operation.pointer() + "/parameters")),
  RPC((contract, operation) -> Optional.of("/x-rpc")),
  REQUIRED_MIN_LENGTH(
      (contract, operation) ->
          operation.parameters().stream()
              .filter(parameter -> parameter.required() && parameter.schema().minLength() > 0)
              .map(parameter -> parameter.schema().pointer() + "/minLength")
              .findFirst()),
  SIZE((contract, operation) -> Optional.of(operation.size().pointer())),
  SIZE_SCHEMA((contract, operation) -> Optional.of(operation.size().schema().pointer())),
  SIZE_MINIMUM((contract, operation) -> Optional.of(minimum(operation.size()))),
  SIZE_MAXIMUM(
      (contract, operation) -> Optional.of(operation.size().schema().limits() + "/maximum")),
  PAGE((contract, operation) -> operation.page().map(Parameter::pointer)),
  PAGE_MINIMUM((contract, operation) -> operation.page().map(ContractReference::minimum)),
  TOKEN((contract, operation) -> Optional.of(operation.token().pointer())),
  EMPTY_TOKEN(
      (contract, operation) ->
          Optional.of(operation.token())
              .filter(Parameter::allowsEmpty)
              .map(token -> token.pointer() + "/allowEmptyValue")),
  INSTANCE((contract, operation) -> operation.resource("instance").map(Parameter::pointer)),
  GROUP((contract, operation) -> operation.resource("group").map(Parameter::pointer)),
  FILTERS(
      (contract, operation) ->
          Optional.of(operation.pointer() + "/x-filters")
              .filter(pointer -> !operation.filters().isEmpty())),
  FILTER_VALUES(
      (contract, operation) ->
          operation.filters().stream()
              .map(filter -> operation.parameter(filter.parameter()).orElseThrow().schema())
              .filter(schema -> !schema.values().isEmpty())
              .map(schema -> schema.pointer() + "/enum")
              .findFirst()),
  SUCCESS((contract, operation) -> Optional.of(operation.successSchema())),
  REQUEST_ID(
      (contract, operation) ->
          SchemaFields.at(
              contract, operation.successSchema(), contract.errorEnvelope().requestId())),
  OUTCOME(
      (contract, operation) ->
          SchemaFields.of(contract, operation.successSchema()).having("x-success").findFirst()),
  VALUES(
      (contract, operation) ->
          SchemaFields.ofItems(contract, operation).having("enum").findFirst()),
  EXPECTED_FIELD(
      (contract, operation) ->
          SchemaFields.ofItems(contract, operation).having("x-expected-when").findFirst()),
  ITEM_PREFIX(
      (contract, operation) ->
          Optional.of(SchemaFields.items(contract, operation))
              .filter(pointer -> contract.at(pointer).has("x-prefix"))),
  ITEMS((contract, operation) -> Optional.of(SchemaFields.items(contract, operation))),
  NEXT_TOKEN(
      (contract, operation) ->
          SchemaFields.at(contract, operation.successSchema(), operation.paging().nextToken())),
  TOTAL(
      (contract, operation) ->
          operation
              .paging()
              .total()
              .flatMap(total -> SchemaFields.at(contract, operation.successSchema(), total))),
  ECHO(
      (contract, operation) ->
          Optional.of(operation.pointer() + "/x-paging/echo")
              .filter(pointer -> !operation.paging().echo().isEmpty())),
  ERRORS((contract, operation) -> Optional.of(operation.pointer() + "/responses")),
  ERROR_SCHEMA((contract, operation) -> Optional.of(contract.errorEnvelope().schema()));

  private final BiFunction<Contract, Operation, Optional<String>> place;

  ContractReference(BiFunction<Contract, Operation, Optional<String>> place) {
    this.place = place;
  }

  private static String minimum(Parameter parameter) {
    return parameter.schema().limits() + "/minimum";
  }

  /** JSON pointer into the document; empty if the operation has no such thing. */
  public Optional<String> in(Contract contract, Operation operation) {
    return place.apply(contract, operation);
  }
}

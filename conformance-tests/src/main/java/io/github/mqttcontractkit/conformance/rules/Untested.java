package io.github.mqttcontractkit.conformance.rules;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.SchemaFields;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the document says and nobody can check from outside by reading; listed, never judged. */
public enum Untested {
  AUTH_1(
      error("CheckAccountInfoFailed"),
      "An STS token whose account cannot be checked is refused with CheckAccountInfoFailed.",
      "it takes a token of an account that is out of order, and the kit has the caller's key only"),
  LOAD_1(
      error("ApplyTokenOverFlow"),
      "Too many requests for tokens are answered with ApplyTokenOverFlow.",
      "to provoke it is to attack the service; where it comes by itself it is waited out"),
  LOAD_2(
      error("SystemOverFlow"),
      "An overloaded service answers SystemOverFlow.",
      "to provoke it is to attack the service; where it comes by itself it is waited out"),
  LOAD_3(
      error("InternalError"),
      "A service that fails answers InternalError.",
      "no request is documented to make it fail; where it comes by itself it is waited out"),
  DEVICE_1(
      error("DeviceCredentialNotFound"),
      "A device credential that does not exist is reported with DeviceCredentialNotFound.",
      "a listing names no device, so no reading request can ask for one that is not there"),
  DEVICE_2(
      error("DeviceCredentialNumExceed"),
      "More device credentials than allowed are refused with DeviceCredentialNumExceed.",
      "only registering devices can exceed the limit, and the kit only reads"),
  SECRET_1(
      field("Secret"),
      "Secret is what the password of the identity is made from.",
      "it shows when a client connects over MQTT, and the kit masks secrets before it reads them"),
  SECRET_2(
      field("SignMode"),
      "SignMode says whether the password is the secret itself or signed with it.",
      "it shows when a client connects over MQTT; that the value is a documented one is SHAPE-4");

  private final BiFunction<Contract, Operation, Optional<String>> place;
  private final String title;
  private final String reason;

  Untested(BiFunction<Contract, Operation, Optional<String>> place, String title, String reason) {
    this.place = place;
    this.title = title;
    this.reason = reason;
  }

  private static BiFunction<Contract, Operation, Optional<String>> error(String example) {
    return (contract, operation) ->
        operation.errors().stream()
            .filter(error -> error.example().equals(example))
            .map(ErrorCode::pointer)
            .findFirst();
  }

  private static BiFunction<Contract, Operation, Optional<String>> field(String name) {
    return (contract, operation) ->
        Optional.of(SchemaFields.ofItems(contract, operation).pointer(name))
            .filter(pointer -> !contract.at(pointer).isMissingNode());
  }

  /** Never renumbered, never used again, also not by a {@code Rule}. */
  public String id() {
    return name().replace('_', '-');
  }

  /** JSON pointer into the document; empty if the operation has no such thing. */
  public Optional<String> in(Contract contract, Operation operation) {
    return place.apply(contract, operation);
  }

  /** What would be checked, one sentence. */
  public String title() {
    return title;
  }

  /** Why it is not. */
  public String reason() {
    return reason;
  }
}

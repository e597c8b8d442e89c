package io.github.mqttcontractkit.stub.gateway;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.rpc.NonceMemory;
import io.github.mqttcontractkit.rpc.Signature;
import io.github.mqttcontractkit.rpc.SignatureV1;
import io.github.mqttcontractkit.rpc.SignatureV3;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Requires every request to carry a valid signature (V3 or V1) of a known access key, with a
 * current time and an unused nonce. The order of the product's own checks is not documented; this
 * one checks completeness, then time, key, signature and nonce. A security token is part of what is
 * signed and is not checked otherwise.
 */
final class Authentication implements GatewayCheck {
  private final Map<String, String> secrets;
  private final Clock clock;
  private final NonceMemory nonces;
  private final Map<String, ErrorCode> errors;

  /**
   * @param contract documents the gateway's errors
   * @param keys the access keys that may sign
   * @param clock the server's clock
   * @param nonces the nonces of earlier requests
   * @throws IllegalArgumentException if two keys have the same id
   */
  Authentication(Contract contract, Collection<Credentials> keys, Clock clock, NonceMemory nonces) {
    this.secrets =
        keys.stream()
            .collect(
                toUnmodifiableMap(
                    Credentials::accessKeyId,
                    Credentials::accessKeySecret,
                    (one, other) -> {
                      throw new IllegalArgumentException("Two access keys have the same id.");
                    }));
    this.clock = clock;
    this.nonces = nonces;
    this.errors =
        contract.gatewayErrors().stream()
            .collect(toUnmodifiableMap(ErrorCode::example, error -> error));
  }

  @Override
  public void check(WireRequest request) {
    Optional<String> authorization =
        request.header("authorization").filter(value -> value.startsWith("ACS"));
    if (authorization.isPresent()) {
      checkV3(request, authorization.get());
    } else {
      checkV1(request);
    }
  }

  @Override
  public String description() {
    return "Every request must be signed.";
  }

  /** Does nothing: used nonces stay used. */
  @Override
  public void reset() {}

  private void checkV3(WireRequest request, String authorization) {
    if (!authorization.startsWith(SignatureV3.ALGORITHM + " ")) {
      throw error("InvalidSignatureMethod");
    }
    check(
        SignatureV3.read(request).orElseThrow(() -> error("IncompleteSignature")),
        "SignatureDoesNotMatchV3");
  }

  private void checkV1(WireRequest request) {
    SignatureV1 signature = SignatureV1.read(request);
    signature
        .missing()
        .ifPresent(
            name -> {
              throw error("Missing%s", name);
            });
    if (!signature.parameter(SignatureV1.SIGNATURE_METHOD).equalsIgnoreCase(SignatureV1.METHOD)) {
      throw error("InvalidSignatureMethod");
    }
    if (!signature.parameter(SignatureV1.SIGNATURE_VERSION).equals(SignatureV1.VERSION)) {
      throw error("Invalid%s", SignatureV1.SIGNATURE_VERSION);
    }
    check(signature, "SignatureDoesNotMatch");
  }

  private void check(Signature signature, String mismatch) {
    Instant now = clock.instant();
    Instant signed = signature.time().orElseThrow(() -> error("InvalidTimeStamp.Format"));
    if (Duration.between(signed, now).abs().compareTo(signature.validity()) > 0) {
      throw error("InvalidTimeStamp.Expired");
    }
    String secret = secrets.get(signature.accessKeyId());
    if (secret == null) {
      throw error("InvalidAccessKeyId.NotFound");
    }
    if (!signature.isMadeWith(secret)) {
      throw error(mismatch, signature.serverStrings().toArray(String[]::new));
    }
    rememberNonce(signature, now);
  }

  private void rememberNonce(Signature signature, Instant now) {
    signature
        .nonce()
        .filter(nonce -> !nonces.remember(signature.accessKeyId(), nonce, now))
        .ifPresent(
            used -> {
              throw error("SignatureNonceUsed");
            });
  }

  private ApiError error(String name, String... details) {
    ErrorCode documented = errors.get(name);
    String inCode = details.length == 0 ? "" : details[0];
    return new ApiError(documented, inCode, documented.messageFor(details));
  }
}

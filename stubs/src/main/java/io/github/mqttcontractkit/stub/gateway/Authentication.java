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
 * The gate that wants every request signed with a known key, in time and for the first time. The
 * order of the gateway's own checks is not documented; this one asks for the parts, then for time,
 * key, signature and nonce. A security token is part of what is signed and is not looked at
 * otherwise.
 */
final class Authentication implements Gate {
  private final Map<String, String> secrets;
  private final Clock clock;
  private final NonceMemory nonces;
  private final Map<String, ErrorCode> errors;

  /**
   * @param contract names the gateway's errors
   * @param keys that are known
   * @param clock tells the server's time
   * @param nonces that were used before
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
  public void pass(WireRequest request) {
    Optional<String> authorization =
        request.header("authorization").filter(value -> value.startsWith("ACS"));
    if (authorization.isPresent()) {
      checkV3(request, authorization.get());
    } else {
      checkV1(request);
    }
  }

  @Override
  public String terms() {
    return "Every request must be signed.";
  }

  /** Used nonces stay used. */
  @Override
  public void reset() {}

  private void checkV3(WireRequest request, String authorization) {
    if (!authorization.startsWith(SignatureV3.ALGORITHM + " ")) {
      throw refusal("InvalidSignatureMethod");
    }
    check(
        SignatureV3.read(request).orElseThrow(() -> refusal("IncompleteSignature")),
        "SignatureDoesNotMatchV3");
  }

  private void checkV1(WireRequest request) {
    SignatureV1 signature = SignatureV1.read(request);
    signature
        .missing()
        .ifPresent(
            name -> {
              throw refusal("Missing%s", name);
            });
    if (!signature.parameter(SignatureV1.SIGNATURE_METHOD).equalsIgnoreCase(SignatureV1.METHOD)) {
      throw refusal("InvalidSignatureMethod");
    }
    if (!signature.parameter(SignatureV1.SIGNATURE_VERSION).equals(SignatureV1.VERSION)) {
      throw refusal("Invalid%s", SignatureV1.SIGNATURE_VERSION);
    }
    check(signature, "SignatureDoesNotMatch");
  }

  private void check(Signature signature, String mismatch) {
    Instant now = clock.instant();
    Instant signed = signature.time().orElseThrow(() -> refusal("InvalidTimeStamp.Format"));
    if (Duration.between(signed, now).abs().compareTo(signature.validity()) > 0) {
      throw refusal("InvalidTimeStamp.Expired");
    }
    String secret = secrets.get(signature.accessKeyId());
    if (secret == null) {
      throw refusal("InvalidAccessKeyId.NotFound");
    }
    if (!signature.isMadeWith(secret)) {
      throw refusal(mismatch, signature.serverStrings().toArray(String[]::new));
    }
    if (signature.nonce().filter(nonce -> !isNew(signature, nonce, now)).isPresent()) {
      throw refusal("SignatureNonceUsed");
    }
  }

  private boolean isNew(Signature signature, String nonce, Instant now) {
    return nonces.isNew(signature.accessKeyId(), nonce, now);
  }

  private ApiError refusal(String name, String... details) {
    ErrorCode error = errors.get(name);
    String inCode = details.length == 0 ? "" : details[0];
    return new ApiError(error, inCode, error.messageFor(details));
  }
}

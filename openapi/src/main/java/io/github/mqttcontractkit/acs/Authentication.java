package io.github.mqttcontractkit.acs;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether a request is signed with a known key, in time and for the first time. The order of
 * the gateway's own checks is not documented; this one asks for the parts, then for time, key,
 * signature and nonce.
 */
public final class Authentication {
  private final Map<String, String> secrets;
  private final Clock clock;
  private final NonceMemory nonces;
  private final Map<String, ErrorCode> errors;

  /**
   * @param contract names the gateway's errors
   * @param keys that are known
   * @param clock tells the server's time
   * @param nonces that were used before
   */
  public Authentication(
      Contract contract, Collection<Credentials> keys, Clock clock, NonceMemory nonces) {
    this.secrets =
        keys.stream()
            .collect(toUnmodifiableMap(Credentials::accessKeyId, Credentials::accessKeySecret));
    this.clock = clock;
    this.nonces = nonces;
    this.errors =
        contract.gatewayErrors().stream()
            .collect(toUnmodifiableMap(ErrorCode::example, error -> error));
  }

  /** Why a request is refused; empty if it is welcome. */
  public Optional<Refusal> refuse(WireRequest request) {
    Optional<String> authorization =
        request.header("authorization").filter(value -> value.startsWith("ACS"));
    return authorization.isPresent() ? refuseV3(request, authorization.get()) : refuseV1(request);
  }

  private Optional<Refusal> refuseV3(WireRequest request, String authorization) {
    if (!authorization.startsWith(SignatureV3.ALGORITHM + " ")) {
      return because("InvalidSignatureMethod");
    }
    return SignatureV3.read(request)
        .map(signature -> refuse(signature, "SignatureDoesNotMatchV3"))
        .orElseGet(() -> because("IncompleteSignature"));
  }

  private Optional<Refusal> refuseV1(WireRequest request) {
    SignatureV1 signature = SignatureV1.read(request);
    if (signature.missing().isPresent()) {
      return because("Missing%s", signature.missing().get());
    }
    if (!signature.parameter(SignatureV1.SIGNATURE_METHOD).equalsIgnoreCase(SignatureV1.METHOD)) {
      return because("InvalidSignatureMethod");
    }
    if (!signature.parameter(SignatureV1.SIGNATURE_VERSION).equals(SignatureV1.VERSION)) {
      return because("Invalid%s", SignatureV1.SIGNATURE_VERSION);
    }
    return refuse(signature, "SignatureDoesNotMatch");
  }

  private Optional<Refusal> refuse(Signature signature, String mismatch) {
    Instant now = clock.instant();
    if (signature.time().isEmpty()) {
      return because("InvalidTimeStamp.Format");
    }
    if (Duration.between(signature.time().get(), now).abs().compareTo(signature.validity()) > 0) {
      return because("InvalidTimeStamp.Expired");
    }
    String secret = secrets.get(signature.accessKeyId());
    if (secret == null) {
      return because("InvalidAccessKeyId.NotFound");
    }
    if (!signature.isMadeWith(secret)) {
      return because(mismatch, signature.serverStrings().toArray(String[]::new));
    }
    return signature
        .nonce()
        .filter(nonce -> !nonces.isNew(signature.accessKeyId(), nonce, now))
        .flatMap(nonce -> because("SignatureNonceUsed"));
  }

  private Optional<Refusal> because(String error, String... details) {
    return Optional.of(new Refusal(errors.get(error), List.of(details)));
  }
}

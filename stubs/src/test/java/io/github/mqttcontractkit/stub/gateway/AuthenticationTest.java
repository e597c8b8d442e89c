package io.github.mqttcontractkit.stub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mqttcontractkit.acs.Binding;
import io.github.mqttcontractkit.acs.Binding.Place;
import io.github.mqttcontractkit.acs.Call;
import io.github.mqttcontractkit.acs.Credentials;
import io.github.mqttcontractkit.acs.NonceMemory;
import io.github.mqttcontractkit.acs.SignatureV1;
import io.github.mqttcontractkit.acs.SignatureV3;
import io.github.mqttcontractkit.acs.UrlEncoded;
import io.github.mqttcontractkit.acs.WireRequest;
import io.github.mqttcontractkit.contract.Contract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
  private static final Contract CONTRACT = Contract.load();
  private static final Instant NOW = Instant.parse("2026-11-21T19:48:39Z");
  private static final Credentials KEY = key("testid", "testsecret");

  private final Authentication authentication =
      new Authentication(
          CONTRACT,
          List.of(key("other", "othersecret"), KEY),
          Clock.fixed(NOW, ZoneOffset.UTC),
          new NonceMemory(100));

  /** The two ways to sign. */
  enum Scheme {
    V1,
    V3;

    WireRequest sign(Credentials key, Instant time, String nonce) {
      return this == V1
          ? SignatureV1.sign(request(), key, time, nonce)
          : SignatureV3.sign(request(), key, time, nonce);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rightSignatureIsWelcome(Scheme scheme) {
    assertWelcome(scheme.sign(KEY, NOW, "n"));
    assertWelcome(scheme.sign(key("other", "othersecret"), NOW, "n"));
  }

  @ParameterizedTest
  @EnumSource
  void unknownKey(Scheme scheme) {
    assertRefused(
        scheme.sign(key("nobody", "testsecret"), NOW, "n"),
        404,
        "InvalidAccessKeyId.NotFound",
        "Specified access key is not found.");
  }

  @Test
  void wrongSecretV1IsToldTheStringToSign() {
    WireRequest signed = Scheme.V1.sign(key("testid", "wrong"), NOW, "n");

    assertRefused(
        signed,
        400,
        "SignatureDoesNotMatch",
        "Specified signature is not matched with our calculation. server string to sign is:"
            + "GET&%2F&AccessKeyId%3Dtestid%26Action%3DSome%26SignatureMethod%3DHMAC-SHA1"
            + "%26SignatureNonce%3Dn%26SignatureVersion%3D1.0"
            + "%26Timestamp%3D2026-11-21T19%253A48%253A39Z%26Version%3D2020-04-20");
  }

  @Test
  void wrongSecretV3IsToldStringToSignAndCanonicalRequest() {
    WireRequest signed = Scheme.V3.sign(key("testid", "wrong"), NOW, "n");
    List<String> strings = SignatureV3.read(signed).orElseThrow().serverStrings();

    assertRefused(
        signed,
        400,
        "SignatureDoesNotMatch",
        "Specified signature does not match our calculation. server StringToSign is ["
            + strings.get(0)
            + "] server CanonicalRequest is ["
            + strings.get(1)
            + "]");
    assertThat(strings.get(0)).startsWith("ACS3-HMAC-SHA256\n");
    assertThat(strings.get(1)).startsWith("GET\n/\nAction=Some&Version=2020-04-20\nhost:");
  }

  @ParameterizedTest
  @CsvSource({"V1, 31", "V3, 15"})
  void timeMayBeThatManyMinutesOff(Scheme scheme, int minutes) {
    for (int sign : List.of(-1, 1)) {
      Instant edge = NOW.plus(Duration.ofMinutes(minutes).multipliedBy(sign));
      assertWelcome(scheme.sign(KEY, edge, "n" + sign));
      assertRefused(
          scheme.sign(KEY, edge.plusSeconds(sign), "m" + sign),
          400,
          "InvalidTimeStamp.Expired",
          "Specified time stamp or date value is expired.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-11-21 19:48:39",
        "2026-11-21T19:48:39.123Z",
        "2026-02-30T00:00:00Z"
      })
  void malformedTime(String time) {
    WireRequest v1 = Scheme.V1.sign(KEY, NOW, "n");
    WireRequest v3 = Scheme.V3.sign(KEY, NOW, "n");
    String message = "Specified time stamp or date value is not well formatted.";

    assertRefused(withParameter(v1, "Timestamp", time), 400, "InvalidTimeStamp.Format", message);
    assertRefused(withHeader(v3, "x-acs-date", time), 400, "InvalidTimeStamp.Format", message);
  }

  @ParameterizedTest
  @EnumSource
  void sameRequestTwice(Scheme scheme) {
    WireRequest signed = scheme.sign(KEY, NOW, "n");

    assertWelcome(signed);
    assertRefused(signed, 400, "SignatureNonceUsed", "Specified signature nonce was used already.");
  }

  @Test
  void refusedRequestUsesUpNoNonce() {
    assertThatCode(() -> authentication.pass(Scheme.V3.sign(key("testid", "wrong"), NOW, "n")))
        .isInstanceOf(Refusal.class);

    assertWelcome(Scheme.V3.sign(KEY, NOW, "n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AccessKeyId",
        "Signature",
        "SignatureMethod",
        "SignatureVersion",
        "SignatureNonce",
        "Timestamp"
      })
  void missingPartOfV1(String name) {
    WireRequest signed = Scheme.V1.sign(KEY, NOW, "n");

    for (WireRequest request : List.of(without(signed, name), withParameter(signed, name, ""))) {
      assertRefused(request, 400, "Missing" + name, name + " is mandatory for this action.");
    }
  }

  @Test
  void unsigned() {
    assertRefused(
        request(), 400, "MissingAccessKeyId", "AccessKeyId is mandatory for this action.");
    assertRefused(
        withHeader(request(), "authorization", "Basic dGVzdDp0ZXN0"),
        400,
        "MissingAccessKeyId",
        "AccessKeyId is mandatory for this action.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACS3-HMAC-SHA256 Credential=testid",
        "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host,Signature=xyz",
        "ACS3-HMAC-SHA256 "
      })
  void malformedAuthorization(String authorization) {
    assertRefused(
        withHeader(Scheme.V3.sign(KEY, NOW, "n"), "authorization", authorization),
        400,
        "IncompleteSignature",
        "The request signature does not conform to Aliyun standards.");
  }

  @Test
  void otherAlgorithms() {
    String message = "Specified signature method is not valid.";
    WireRequest v1 = withParameter(Scheme.V1.sign(KEY, NOW, "n"), "SignatureMethod", "HMAC-MD5");
    WireRequest v3 =
        withHeader(
            Scheme.V3.sign(KEY, NOW, "n"),
            "authorization",
            "ACS3-HMAC-SM3 Credential=testid,SignedHeaders=host,Signature=00");

    assertRefused(v1, 400, "InvalidSignatureMethod", message);
    assertRefused(v3, 400, "InvalidSignatureMethod", message);
    assertRefused(
        withParameter(Scheme.V1.sign(KEY, NOW, "n"), "SignatureVersion", "2.0"),
        400,
        "InvalidSignatureVersion",
        "Specified parameter SignatureVersion is not valid.");
  }

  private void assertRefused(WireRequest request, int status, String code, String message) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> authentication.pass(request));

    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal).hasMessage(message);
    assertThat(refusal.status()).isEqualTo(status);
  }

  private void assertWelcome(WireRequest request) {
    assertThatCode(() -> authentication.pass(request)).doesNotThrowAnyException();
  }

  private static Credentials key(String id, String secret) {
    return new Credentials(id, secret, Optional.empty());
  }

  private static WireRequest request() {
    Call call =
        new Call("Some", Optional.empty(), Map.of("Action", "Some", "Version", "2020-04-20"));
    WireRequest request = Binding.RPC.write(CONTRACT.rpc(), call, "GET", Place.QUERY);
    return withHeader(request, "host", "127.0.0.1:8080");
  }

  private static WireRequest withHeader(WireRequest request, String name, String value) {
    var headers = new HashMap<>(request.headers());
    headers.put(name, value);
    return request.withHeaders(headers);
  }

  private static WireRequest withParameter(WireRequest request, String name, String value) {
    var parameters = new HashMap<>(request.parameters());
    parameters.put(name, value);
    return request.withQuery(UrlEncoded.format(parameters));
  }

  private static WireRequest without(WireRequest request, String name) {
    var parameters = new HashMap<>(request.parameters());
    parameters.remove(name);
    return request.withQuery(UrlEncoded.format(parameters));
  }
}

package io.github.mqttcontractkit.stub.gateway;

import static io.github.mqttcontractkit.stub.gateway.Guard.KEY;
import static io.github.mqttcontractkit.stub.gateway.Guard.NOW;
import static io.github.mqttcontractkit.stub.gateway.Guard.OTHER_KEY;
import static io.github.mqttcontractkit.stub.gateway.Guard.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.rpc.SignatureV3;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole signatures: the right one, wrong ones, old ones, used ones. */
class AuthenticationTest {
  private final Guard guard = new Guard();

  @ParameterizedTest
  @EnumSource
  void validSignatureIsAccepted(Scheme scheme) {
    guard.assertAccepted(scheme.sign(KEY, NOW, "n"));
    guard.assertAccepted(scheme.sign(OTHER_KEY, NOW, "n"));
  }

  @ParameterizedTest
  @EnumSource
  void unknownKeyIsRefused(Scheme scheme) {
    guard.assertRefused(
        scheme.sign(key("nobody", "testsecret"), NOW, "n"),
        404,
        "InvalidAccessKeyId.NotFound",
        "Specified access key is not found.");
  }

  @Test
  void wrongSecretV1IsToldTheStringToSign() {
    WireRequest signed = Scheme.V1.sign(key("testid", "wrong"), NOW, "n");

    guard.assertRefused(
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

    guard.assertRefused(
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
  void timeMayDifferByTheGivenMinutes(Scheme scheme, int minutes) {
    for (int sign : List.of(-1, 1)) {
      Instant edge = NOW.plus(Duration.ofMinutes(minutes).multipliedBy(sign));
      guard.assertAccepted(scheme.sign(KEY, edge, "n" + sign));
      guard.assertRefused(
          scheme.sign(KEY, edge.plusSeconds(sign), "m" + sign),
          400,
          "InvalidTimeStamp.Expired",
          "Specified time stamp or date value is expired.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void replayedRequestIsRefused(Scheme scheme) {
    WireRequest signed = scheme.sign(KEY, NOW, "n");

    guard.assertAccepted(signed);
    guard.assertRefused(
        signed, 400, "SignatureNonceUsed", "Specified signature nonce was used already.");
  }

  @Test
  void refusedRequestUsesNoNonce() {
    WireRequest wrong = Scheme.V3.sign(key("testid", "wrong"), NOW, "n");
    assertThat(guard.refusal(wrong).code()).isEqualTo("SignatureDoesNotMatch");

    guard.assertAccepted(Scheme.V3.sign(KEY, NOW, "n"));
  }
}

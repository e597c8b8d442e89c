package io.github.mqttcontractkit.stub.gateway;

import static io.github.mqttcontractkit.stub.gateway.Guard.KEY;
import static io.github.mqttcontractkit.stub.gateway.Guard.NOW;
import static io.github.mqttcontractkit.stub.gateway.Scheme.request;
import static io.github.mqttcontractkit.stub.gateway.Scheme.withHeader;
import static io.github.mqttcontractkit.stub.gateway.Scheme.withParameter;
import static io.github.mqttcontractkit.stub.gateway.Scheme.without;

import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with a part of a signature that is missing or can't be read. */
class SignaturePartsTest {
  private final Guard guard = new Guard();

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

    guard.assertRefused(
        withParameter(v1, "Timestamp", time), 400, "InvalidTimeStamp.Format", message);
    guard.assertRefused(
        withHeader(v3, "x-acs-date", time), 400, "InvalidTimeStamp.Format", message);
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
      guard.assertRefused(request, 400, "Missing" + name, name + " is mandatory for this action.");
    }
  }

  @Test
  void unsigned() {
    guard.assertRefused(
        request(), 400, "MissingAccessKeyId", "AccessKeyId is mandatory for this action.");
    guard.assertRefused(
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
    guard.assertRefused(
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

    guard.assertRefused(v1, 400, "InvalidSignatureMethod", message);
    guard.assertRefused(v3, 400, "InvalidSignatureMethod", message);
    guard.assertRefused(
        withParameter(Scheme.V1.sign(KEY, NOW, "n"), "SignatureVersion", "2.0"),
        400,
        "InvalidSignatureVersion",
        "Specified parameter SignatureVersion is not valid.");
  }
}

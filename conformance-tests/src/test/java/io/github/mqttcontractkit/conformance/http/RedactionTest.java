package io.github.mqttcontractkit.conformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are gone before anything else sees an answer. */
class RedactionTest {
  private static final String SECRET = "62a5916d71767185b48907d85c2efae2";
  private static final String KEY = "LTAI5tMadeUpKey";
  private static final String SIGNATURE =
      "0f1e2d3c4b5a69780f1e2d3c4b5a69780f1e2d3c4b5a69780f1e2d3c4b5a6978";
  private static final String TOKEN = "CAIS+made/up==";
  private static final JsonMapper JSON = new JsonMapper();

  private static final WireRequest SENT =
      new WireRequest(
          "GET",
          "/",
          "Size=1",
          Map.of(
              "authorization",
              "ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=host,Signature=%s"
                  .formatted(KEY, SIGNATURE),
              "x-acs-security-token",
              TOKEN),
          new byte[0]);

  private final Redaction redaction = new Redaction(Contract.load());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Secret\": \"#\"}",
        "{\"Data\": {\"Secret\": \"#\"}, \"Message\": \"# is no secret\"}",
        "{\"S\\u0065cret\" : \"#\"}",
        "{\"\\u0053\\u0065\\u0063\\u0072\\u0065\\u0074\":\"#\"}",
        "{\"secret\": \"#\"}",
        "{\"S\\u0065cret\": \"#",
        "{\"S\\u0065CRET\": \"#\", }",
        "{\"Secret\": \"#",
        "{\"Secret\": \"a\\\"#\"",
        "{\"Secret\": [\"#\"]}",
        "{\"Secret\": {\"value\": \"#\"}}",
        "{\"Secret\": \"#\", \"Secret\": \"\"}",
        "{'Secret': '#'",
        "{Secret: #",
        "{\"Message\": \"{\\\"Secret\\\": \\\"#\\\"}\"}",
        "{\"Message\": \"{\\\\\\\"Secret\\\\\\\": \\\\\\\"#\\\\\\\"}\"}",
        "{\"Message\": \"Secret=#\"}",
        "<Identity><Secret>#</Secret></Identity>",
        "Username=alice&Secret=#&SignMode=SIGNED",
      })
  void secretIsMasked(String form) {
    Exchange.Response masked = mask(form.replace("#", SECRET));

    assertThat(masked.body() + masked.json()).doesNotContain(SECRET, SECRET.substring(8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Message\": \"Signature " + SIGNATURE + " is wrong\"}",
        "{\"Message\": \"string to sign is GET&%2F&AccessKeyId%3D" + KEY + "%26Action\"}",
        "{\"Message\": \"no such key: " + KEY + "\"}",
        "{\"Message\": \"token CAIS%2Bmade%2Fup%3D%3D, CAIS%252Bmade%252Fup%253D%253D\"}",
        "{\"AccessKeySecret\": \"" + SIGNATURE + "\"}",
        "you sent Authorization: ACS3-HMAC-SHA256 Credential=" + KEY + ",Signature=" + SIGNATURE,
        "you sent " + TOKEN,
      })
  void repeatedCredentialsAreMasked(String body) {
    Exchange.Response masked = mask(body);

    assertThat(masked.body() + masked.json())
        .doesNotContain(KEY, SIGNATURE, TOKEN, "made%2Fup", "made%252Fup");
  }

  @Test
  void headersAreMaskedToo() {
    Exchange.Response masked =
        redaction.mask(
            new Exchange.Response(
                200,
                Map.of(
                    "set-cookie", "session=4711", "x-echo", "Secret=" + SECRET, "x-you-sent", KEY),
                "",
                MissingNode.getInstance(),
                ""),
            SENT);

    assertThat(masked.headers().toString()).doesNotContain("4711", SECRET, KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Secret\":null,\"Username\":\"alice\"}",
        "{\"Secret\":\"\",\"Username\":\"alice\"}",
        "{\"Username\":\"Secret\",\"Total\":\"10\"}",
        "{\"Message\":\"The signature does not match.\"}",
        "",
        "\\",
        "Secret=",
        "Secret: \\",
      })
  void whatIsNoSecretStays(String body) {
    assertThat(mask(body).body()).isEqualTo(body);
  }

  @Test
  void typesStaySoThatShapesCanBeJudged() {
    JsonNode json = mask("{\"Secret\": 4711, \"Data\": {\"Secret\": \"4711\"}}").json();

    assertThat(json.path("Secret").isNumber()).isTrue();
    assertThat(json.at("/Data/Secret").isTextual()).isTrue();
    assertThat(json.toString()).doesNotContain("4711");
  }

  @Test
  void neighboursOfASecretKeepTheirText() {
    JsonNode json = mask("{\"Username\": \"%1$s\", \"Secret\": \"%1$s\"}".formatted(SECRET)).json();

    assertThat(json.path("Username").asText()).isEqualTo(SECRET);
  }

  @Test
  void hugeAnswersAreReadInOneGo() {
    String body = "{\"Secret\": \"" + "\\\"a".repeat(1_000_000) + "\"}";

    assertThat(mask(body).body()).isEqualTo("{\"Secret\": \"***\"}");
  }

  private Exchange.Response mask(String body) {
    return redaction.mask(new Exchange.Response(200, Map.of(), body, json(body), ""), SENT);
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }
}

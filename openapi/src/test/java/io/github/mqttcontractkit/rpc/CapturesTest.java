package io.github.mqttcontractkit.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests of the vendor's SDKs, with the signatures that another implementation computed. */
class CapturesTest {
  private static final List<String> CLIENTS =
      List.of(
          "java-core-v1",
          "java-tea-v1",
          "java-tea-v3",
          "node-openapi-client-v1-formbody",
          "node-pop-core-post");

  /**
   * A captured request.
   *
   * @param valid whether its signature is the one that was expected
   * @param canonicalRequest V3 only
   */
  record Capture(
      String client,
      String title,
      String method,
      String target,
      Map<String, String> headers,
      String body,
      String version,
      boolean valid,
      String canonicalRequest,
      String stringToSign,
      String signature) {
    WireRequest request() {
      String[] parts = target.split("\\?", 2);
      return new WireRequest(
          method, parts[0], parts.length < 2 ? "" : parts[1], headers, body.getBytes(UTF_8));
    }

    Signature read() {
      return version.equals("V3")
          ? SignatureV3.read(request()).orElseThrow()
          : SignatureV1.read(request());
    }

    @Override
    public String toString() {
      return client + ", " + title;
    }
  }

  static Stream<Capture> captures() {
    return CLIENTS.stream().flatMap(CapturesTest::captures);
  }

  private static Stream<Capture> captures(String client) {
    try (InputStream in = CapturesTest.class.getResourceAsStream("/captures/" + client + ".json")) {
      List<Map<String, Object>> all = new ObjectMapper().readValue(in, new TypeReference<>() {});
      all.forEach(capture -> capture.put("client", client));
      return new ObjectMapper().convertValue(all, new TypeReference<List<Capture>>() {}).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Capture> v3() {
    return captures().filter(capture -> capture.version().equals("V3"));
  }

  @Test
  void oneCaptureLeavesOutAnEmptyParameter() {
    assertThat(captures()).hasSize(30);
    assertThat(captures().filter(capture -> !capture.valid()))
        .singleElement()
        .hasToString("java-tea-v1, Query, NextToken empty");
  }

  @ParameterizedTest
  @MethodSource("captures")
  void captureIsValidWithItsSecret(Capture capture) {
    assertThat(capture.read().accessKeyId()).isEqualTo("testid");
    assertThat(capture.read().isMadeWith("testsecret")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("captures")
  void captureIsInvalidWithAnotherSecret(Capture capture) {
    assertThat(capture.read().isMadeWith("testsecreT")).isFalse();
    assertThat(capture.read().isMadeWith("testsecret ")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("captures")
  void stringToSignAndSignatureAreThoseOfTheCapture(Capture capture) {
    String stringToSign = capture.read().serverStrings().get(0);
    String signature =
        capture.version().equals("V3")
            ? SignatureV3.signature(stringToSign, "testsecret")
            : SignatureV1.signature(stringToSign, "testsecret");

    assertThat(stringToSign).isEqualTo(capture.stringToSign());
    assertThat(signature).isEqualTo(capture.signature());
  }

  @ParameterizedTest
  @MethodSource("v3")
  void canonicalRequestIsThatOfTheCapture(Capture capture) {
    assertThat(capture.read().serverStrings().get(1)).isEqualTo(capture.canonicalRequest());
  }

  @ParameterizedTest
  @MethodSource("captures")
  void timeAndNonceAreRead(Capture capture) {
    assertThat(capture.read().time())
        .map(Signature.TIME::format)
        .contains(capture.read().timestamp());
    assertThat(capture.read().nonce().orElseThrow()).matches("[0-9a-f]{32}");
  }
}

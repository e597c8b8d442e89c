package io.github.mqttcontractkit.stub.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mqttcontractkit.stub.MqttStub;
import io.github.mqttcontractkit.stub.MqttStubExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestTest {
  private static final int TIMEOUT_MS = 30_000;
  private static final String QUERY = "InstanceId=mqtt-demo&Size=1";
  private static final String FORM = "content-type: application/x-www-form-urlencoded";
  @RegisterExtension static MqttStubExtension mqtt = new MqttStubExtension(MqttStub.builder());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "%zz",
        "%e",
        "%00",
        "%0d%0aX:1",
        "%f0%9f%9a%80",
        "%ff%fe",
        "%22%3Cb%3E%27",
        "%5B%5D",
        "a;b",
        "{}",
        "[]",
        "%u0041",
        "=",
        "%25"
      })
  void hostileTextGetsAWellFormedAnswer(String text) throws IOException {
    isError(get("InstanceId=" + text + "&Size=1"), "InstancePermissionCheckFailed");
    isError(get("InstanceId=mqtt-demo&Size=" + text), "InvalidParameter.Size");
    assertThat(get("InstanceId=mqtt-demo&Size=1&" + text + "=1")).startsWith("HTTP/1.1 200");
    isError(post("InstanceId=" + text), "InstancePermissionCheckFailed");
    isError(post("InstanceId=mqtt-demo&Size=" + text), "InvalidParameter.Size");
    assertThat(post("InstanceId=mqtt-demo&" + text + "=1")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "UTF-8;x", "\"utf-8\"", "utf-16"})
  void aFormIsUtf8WhateverCharsetItNames(String charset) throws IOException {
    byte[] form = (QUERY + "&Username=%F0%9F%9A%80").getBytes(UTF_8);
    assertThat(post("", form, FORM + "; charset=" + charset))
        .startsWith("HTTP/1.1 200")
        .contains("🚀");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded; charset=nonsense",
        "application/x-www-form-urlencoded; charset=a b",
        "text/plain; charset=",
        "multipart/form-data"
      })
  void bodyWithUnreadableContentTypeIsRefused(String type) throws IOException {
    isError(post(QUERY, new byte[] {'x'}, "content-type: " + type), "InvalidBody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1\n",
        "GET /QueryCustomAuthIdentity% HTTP/1.1\n",
        "GET /%00 HTTP/1.1\n",
        "GET /../secret HTTP/1.1\n",
        "GET nowhere HTTP/1.1\n",
        "GET / HTTP/1.1\nno header\n",
        "POST / HTTP/1.1\ncontent-length: x\n"
      })
  void unreadableRequestGetsAWellFormedAnswer(String head) throws IOException {
    isError(send(head, new byte[0]), "InvalidRequest");
  }

  @Test
  void tooLongHeadersGetAWellFormedAnswer() throws IOException {
    assertThat(send("GET / HTTP/1.1\nx: " + "x".repeat(300 * 1024) + "\n", new byte[0]))
        .startsWith("HTTP/1.1 431")
        .contains("\"Code\":\"InvalidRequest\"", "can't be read: Request Header Fields Too Large.");
  }

  @Test
  void longPercentEncodedParameterGetsAWellFormedAnswer() throws IOException {
    isError(
        get("Size=1&InstanceId=" + "%E2%82%AC".repeat(8 * 1024)), "InstancePermissionCheckFailed");
  }

  @Test
  void tooLargeBodyIsRefused() throws IOException {
    isError(post("Username=" + "x".repeat(1024 * 1024)), "InvalidBody");
  }

  @Test
  void compressedBodyIsRefused() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("Username=x".getBytes(UTF_8));
    }
    isError(post(QUERY, packed.toByteArray(), FORM), "InvalidBody");
    isError(post(QUERY, new byte[] {'x'}, "content-encoding: br"), "InvalidBody");
  }

  @Test
  void bodyWithinTheLimitIsAccepted() throws IOException {
    assertThat(post("InstanceId=mqtt-demo&Username=" + "x".repeat(1000 * 1024)))
        .startsWith("HTTP/1.1 200");
  }

  private static void isError(String response, String code) throws IOException {
    assertThat(response).startsWith("HTTP/1.1 400").contains("application/json;charset=utf-8");
    String json = response.substring(response.indexOf('{'), response.lastIndexOf('}') + 1);
    assertThat(new ObjectMapper().readTree(json).path("Code").asText()).isEqualTo(code);
  }

  private static String get(String query) throws IOException {
    return send("GET /QueryCustomAuthIdentity?" + query + " HTTP/1.1\n", new byte[0]);
  }

  /** A form; the page size stands in the query where the form has none. */
  private static String post(String form) throws IOException {
    return post(form.contains("Size=") ? "" : "Size=1", form.getBytes(UTF_8), FORM);
  }

  private static String post(String query, byte[] body, String header) throws IOException {
    String line = "POST /QueryCustomAuthIdentity?" + query + " HTTP/1.1\n";
    return send(line + header + "\ncontent-length: " + body.length + "\n", body);
  }

  private static String send(String head, byte[] body) throws IOException {
    String all = head + "host: 127.0.0.1\nconnection: close\n\n";
    try (Socket socket = new Socket("127.0.0.1", mqtt.stub().port())) {
      socket.setSoTimeout(TIMEOUT_MS);
      socket.getOutputStream().write(all.replace("\n", "\r\n").getBytes(UTF_8));
      socket.getOutputStream().write(body);
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}

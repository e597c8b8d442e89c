package io.github.mqttcontractkit.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestTest {
  private static final int TIMEOUT_MS = 30_000;
  private static StubServer server;

  @BeforeAll
  static void start() {
    server = StubServer.start(0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

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
  }

  @Test
  void eightKilobytesOfEscapesGetAWellFormedAnswer() throws IOException {
    isError(
        get("Size=1&InstanceId=" + "%E2%82%AC".repeat(8 * 1024)), "InstancePermissionCheckFailed");
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws IOException {
    byte[] body = ("Username=" + "x".repeat(1024 * 1024)).getBytes(UTF_8);
    isError(post(body, "content-length: " + body.length), "InvalidBody");
  }

  @Test
  void aPackedBodyIsRefused() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("Username=x".getBytes(UTF_8));
    }
    isError(post(packed.toByteArray(), "content-length: " + packed.size()), "InvalidBody");
  }

  @Test
  void aBodyWithinTheLimitIsTaken() throws IOException {
    byte[] body = ("Username=" + "x".repeat(1000 * 1024)).getBytes(UTF_8);
    assertThat(post(body, "content-length: " + body.length)).startsWith("HTTP/1.1 200");
  }

  private static void isError(String response, String code) throws IOException {
    assertThat(response).startsWith("HTTP/1.1 400").contains("application/json;charset=utf-8");
    String json = response.substring(response.indexOf('{'), response.lastIndexOf('}') + 1);
    assertThat(new ObjectMapper().readTree(json).path("Code").asText()).isEqualTo(code);
  }

  private static String get(String query) throws IOException {
    return send("GET /QueryCustomAuthIdentity?" + query + " HTTP/1.1\n", new byte[0]);
  }

  private static String post(byte[] body, String header) throws IOException {
    String line = "POST /QueryCustomAuthIdentity?InstanceId=mqtt-demo&Size=1 HTTP/1.1\n";
    return send(line + "content-type: application/x-www-form-urlencoded\n" + header + "\n", body);
  }

  private static String send(String head, byte[] body) throws IOException {
    String all = head + "host: 127.0.0.1\nconnection: close\n\n";
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(TIMEOUT_MS);
      socket.getOutputStream().write(all.replace("\n", "\r\n").getBytes(UTF_8));
      socket.getOutputStream().write(body);
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}

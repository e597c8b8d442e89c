package io.github.mqttcontractkit.stub.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mqttcontractkit.stub.MqttStub;
import io.github.mqttcontractkit.stub.MqttStubExtension;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What really arrives on the wire. */
class NetworkFaultTest {
  private static final int TIMEOUT_MS = 30_000;
  @RegisterExtension static MqttStubExtension mqtt = new MqttStubExtension(MqttStub.builder());

  @Test
  void reset() {
    assertThatThrownBy(() -> receive("fault=reset"))
        .isInstanceOf(SocketException.class)
        .hasMessageContaining("reset");
  }

  @Test
  void empty() throws IOException {
    assertThat(receive("fault=empty")).isEmpty();
  }

  @Test
  void garbage() throws IOException {
    assertThat(receive("fault=garbage")).startsWith("HTTP/1.1 200").doesNotContain("RequestId");
  }

  @Test
  void random() throws IOException {
    assertThat(receive("fault=random")).isNotEmpty().doesNotStartWith("HTTP");
  }

  @Test
  void truncated() throws IOException {
    assertThat(receive("fault=truncated"))
        .startsWith("HTTP/1.1 200")
        .contains("{\"RequestId\"")
        .doesNotContain("NextToken");
  }

  @Test
  void drip() throws IOException {
    long start = System.nanoTime();
    assertThat(receive("fault=drip").replaceAll("\r\n[0-9a-f]+\r\n", ""))
        .contains("AAAAAXA+GzVqTutYpgkFjBrchKzuvSbpuTqtt6OF9tsC9QnJ");
    assertThat(millisSince(start)).isGreaterThan(1_000);
  }

  @Test
  void delay() throws IOException {
    long start = System.nanoTime();
    assertThat(receive("delay=300")).contains("\"RequestId\"");
    assertThat(millisSince(start)).isGreaterThanOrEqualTo(300);
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static String receive(String preference) throws IOException {
    String request =
        """
        GET /QueryCustomAuthIdentity HTTP/1.1
        host: 127.0.0.1
        connection: close
        prefer: example=Success, %s

        """
            .formatted(preference)
            .replace("\n", "\r\n");
    try (Socket socket = new Socket("127.0.0.1", mqtt.stub().port())) {
      socket.setSoTimeout(TIMEOUT_MS);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}

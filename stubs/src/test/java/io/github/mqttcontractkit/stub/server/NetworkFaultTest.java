package io.github.mqttcontractkit.stub.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mqttcontractkit.stub.MqttStub;
import io.github.mqttcontractkit.stub.MqttStubExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What really arrives on the wire. */
class NetworkFaultTest {
  private static final int TIMEOUT_MS = 30_000;
  private static final int LATER_REQUESTS = 20;
  private static final int SHORTER_THAN_A_PAUSE_MS = 20;

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
  void dripSendsTheWholeBody() throws IOException {
    assertThat(receive("fault=drip").replaceAll("\r\n[0-9a-f]+\r\n", ""))
        .contains("AAAAAXA+GzVqTutYpgkFjBrchKzuvSbpuTqtt6OF9tsC9QnJ");
  }

  @Test
  void dripPausesBetweenPieces() throws IOException {
    try (Socket socket = request("fault=drip")) {
      InputStream in = socket.getInputStream();
      assertThat(in.read()).isEqualTo('H');
      socket.setSoTimeout(SHORTER_THAN_A_PAUSE_MS);
      assertThatThrownBy(in::readAllBytes).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void delayedResponseArrives() throws IOException {
    assertThat(receive("delay=1")).contains("\"RequestId\"");
  }

  @Test
  void delayedResponseIsOvertakenByLaterOnes() throws IOException {
    try (Socket delayed = request("delay=60000")) {
      for (int i = 0; i < LATER_REQUESTS; i++) {
        assertThat(receive("delay=0")).contains("\"RequestId\"");
      }
      assertThat(delayed.getInputStream().available()).isZero();
    }
  }

  private static String receive(String preference) throws IOException {
    try (Socket socket = request(preference)) {
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static Socket request(String preference) throws IOException {
    String request =
        """
        GET /QueryCustomAuthIdentity HTTP/1.1
        host: 127.0.0.1
        connection: close
        prefer: example=Success, %s

        """
            .formatted(preference)
            .replace("\n", "\r\n");
    Socket socket = new Socket("127.0.0.1", mqtt.stub().port());
    socket.setSoTimeout(TIMEOUT_MS);
    socket.getOutputStream().write(request.getBytes(UTF_8));
    return socket;
  }
}

package io.github.mqttcontractkit.stub.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** WireMock's own main class in a process of its own. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class VanillaWireMockTest {
  private static final Pattern PORT = Pattern.compile("port:\\s+([0-9]+)");
  private static final String DEMO =
      "/?Action=ListDeviceCredentialClientId&InstanceId=mqtt-demo&GroupId=GID_demo&PageSize=3";

  @Test
  void extensionIsFoundOnTheClassPath(@TempDir Path root) throws Exception {
    Process wireMock = run(System.getProperty("java.class.path"), root);
    try {
      HttpResponse<String> page = get(port(wireMock), DEMO);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("\"Total\":\"345\"", "NextToken");
    } finally {
      wireMock.destroy();
    }
  }

  @Test
  void mappingFilesAreServedWithoutTheStub() throws Exception {
    String wireMockOnly =
        Path.of(WireMockServer.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    Process wireMock = run(wireMockOnly, Path.of("").toAbsolutePath());
    try {
      int port = port(wireMock);
      assertThat(get(port, DEMO).body()).contains("634dxxxxx75b5f");
      assertThat(get(port, DEMO.replace("mqtt-demo", "mqtt-error-SystemOverFlow")).statusCode())
          .isEqualTo(500);
    } finally {
      wireMock.destroy();
    }
  }

  private static Process run(String classPath, Path root) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            classPath,
            "wiremock.Run",
            "--port",
            "0",
            "--bind-address",
            "127.0.0.1",
            "--disable-banner",
            "--root-dir",
            root.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static int port(Process wireMock) throws IOException {
    BufferedReader lines = wireMock.inputReader();
    StringBuilder seen = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return Integer.parseInt(port.group(1));
      }
      seen.append(line).append('\n');
    }
    throw new AssertionError("WireMock did not start:\n" + seen);
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}

package io.github.mqttcontractkit.conformance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.mqttcontractkit.conformance.cli.ConformanceCommand;
import io.github.mqttcontractkit.stub.server.StubServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whatever a server does, the kit ends, soon, with a verdict or with the reason for none. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileServerTest {
  private static final int VIOLATES = 1;
  private static final int UNDECIDED = 3;

  @TempDir private Path reports;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ENDLESS_WALK_OF_LARGE_PAGES")
  void endsWithAVerdictOrTheReasonForNone(Tricks trick) {
    StringWriter out = new StringWriter();
    try (HostileServer server = trick.start()) {
      int exit = run(out, server.endpoint("http").toString());

      assertThat(out.toString()).contains(trick.phrase()).doesNotContain("\tat ");
      assertThat(exit).isEqualTo(trick.phrase().startsWith("failed  ") ? VIOLATES : UNDECIDED);
    }
    senders().forEach(HostileServerTest::join);
  }

  /** A thread that goes on reading would hold this up until the test's time is over. */
  private static List<Thread> senders() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("conformance-sender"))
        .toList();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void redirectsAreNotFollowed() {
    StringWriter out = new StringWriter();
    try (HostileServer elsewhere = new HostileServer((client, reply) -> Play.json(reply, "{}"));
        HostileServer server =
            new HostileServer(
                (client, reply) ->
                    Play.write(
                        reply,
                        "HTTP/1.1 307 Temporary Redirect\r\nContent-Length: 0\r\nLocation: "
                            + elsewhere.endpoint("http")
                            + "\r\n\r\n"))) {
      assertThat(run(out, server.endpoint("http").toString())).isEqualTo(UNDECIDED);
      assertThat(server.connections()).isPositive();
      assertThat(elsewhere.connections()).isZero();
    }
  }

  @Test
  void untrustedCertificateIsNamed() {
    WireMockServer server =
        new WireMockServer(
            WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .httpDisabled(true)
                .dynamicHttpsPort());
    server.start();
    StringWriter out = new StringWriter();
    try {
      assertThat(run(out, "https://127.0.0.1:" + server.httpsPort())).isEqualTo(UNDECIDED);
      assertThat(out.toString()).contains("undecided: no answer: TLS: ");
    } finally {
      server.stop();
    }
  }

  @Test
  void plainTextInPlaceOfTlsIsNamed() {
    StringWriter out = new StringWriter();
    try (StubServer server = StubServer.start(0)) {
      assertThat(run(out, "https://127.0.0.1:" + server.port())).isEqualTo(UNDECIDED);
      assertThat(out.toString()).contains("undecided: no answer: TLS: ");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPRESSION_BOMB", "ENDLESS_HEADER_LINE", "ENDLESS_WALK_OF_LARGE_PAGES"})
  void a256MegabyteHeapIsEnough(Tricks trick) throws IOException, InterruptedException {
    try (HostileServer server = trick.start()) {
      Process kit =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ConformanceCommand.class.getName(),
                  "--endpoint",
                  server.endpoint("http").toString(),
                  "--budget",
                  "quick",
                  "--operation",
                  "ListDeviceCredentialClientId",
                  "--rule",
                  "PAGE-1",
                  "--rule",
                  "PARAM-1",
                  "--report-dir",
                  reports.toString())
              .redirectErrorStream(true)
              .start();
      String out = new String(kit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(out).contains(trick.phrase()).doesNotContain("\tat ");
      assertThat(kit.waitFor())
          .isEqualTo(trick.phrase().startsWith("failed  ") ? VIOLATES : UNDECIDED);
    }
  }

  private int run(StringWriter out, String endpoint) {
    PrintWriter writer = new PrintWriter(out);
    return ConformanceCommand.run(
        writer,
        writer,
        "--endpoint",
        endpoint,
        "--timeout",
        "1",
        "--operation",
        "QueryCustomAuthIdentity",
        "--budget",
        "quick",
        "--report-dir",
        reports.toString());
  }
}

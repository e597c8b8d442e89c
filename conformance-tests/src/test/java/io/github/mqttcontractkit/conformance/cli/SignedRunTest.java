package io.github.mqttcontractkit.conformance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.stub.cli.StubCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that wants signed requests, and a key that is nowhere but in the environment. */
class SignedRunTest {
  private static final String ID = "made-up-id";
  private static final String SECRET = "made-up-secret";

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private Process server;
  private String endpoint;

  @BeforeEach
  void startServer() throws IOException {
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StubCommand.class.getName(),
                "--port",
                "0",
                "--access-key",
                ID + ":" + SECRET)
            .redirectErrorStream(true)
            .start();
    String line = server.inputReader(UTF_8).readLine();
    endpoint = line.replaceFirst(".*?(http://127.0.0.1:\\d+).*", "$1");
  }

  @AfterEach
  void stopServer() {
    server.destroy();
  }

  private int run(Map<String, String> environment) {
    PrintWriter writer = new PrintWriter(out);
    return ConformanceCommand.run(
        environment,
        writer,
        writer,
        "--endpoint",
        endpoint,
        "--budget",
        "quick",
        "--report-dir",
        directory.toString());
  }

  @Test
  void signedRequestsConformAndTheKeyStaysSecret() throws IOException {
    int exit =
        run(Map.of("ALIBABA_CLOUD_ACCESS_KEY_ID", ID, "ALIBABA_CLOUD_ACCESS_KEY_SECRET", SECRET));

    assertThat(exit).as(out.toString()).isZero();
    assertThat(texts()).noneMatch(text -> text.contains(SECRET) || text.contains("Signature="));
  }

  @Test
  void aRefusedKeyIsUndecidedAndStaysSecret() throws IOException {
    int exit =
        run(
            Map.of(
                "ALIBABA_CLOUD_ACCESS_KEY_ID", ID, "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "no-good"));

    assertThat(exit).as(out.toString()).isEqualTo(3);
    assertThat(out.toString()).contains("SignatureDoesNotMatch");
    assertThat(texts()).noneMatch(text -> text.contains("no-good") || text.contains("Signature="));
  }

  @Test
  void withoutAKeyItIsUndecided() {
    assertThat(run(Map.of())).isEqualTo(3);
    assertThat(out.toString()).contains("MissingAccessKeyId");
  }

  private List<String> texts() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return Stream.concat(Stream.of(out.toString()), files.map(SignedRunTest::read)).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

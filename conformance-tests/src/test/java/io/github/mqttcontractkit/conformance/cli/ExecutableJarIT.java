package io.github.mqttcontractkit.conformance.cli;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.LDC;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.LabServer;
import io.github.mqttcontractkit.stub.data.Data;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people run; the build has just made it. */
class ExecutableJarIT {
  private static final Path JAR = Path.of("target", "conformance-tests.jar").toAbsolutePath();

  /** Libraries use threads of their own where there are more than two. */
  private static final int PROCESSORS = 8;

  @TempDir private Path directory;

  private record Outcome(int exit, String text) {}

  private Outcome run(String keyId, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=" + PROCESSORS));
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ALIBABA_CLOUD_"));
    builder.environment().put("ALIBABA_CLOUD_ACCESS_KEY_ID", keyId);
    Process kit = builder.redirectErrorStream(true).start();
    String text = new String(kit.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(kit.waitFor(), text);
  }

  @Test
  void checksTheStubInside() throws IOException, InterruptedException {
    Outcome outcome = run("", "--budget", "quick");

    assertThat(outcome.exit()).as(outcome.text()).isZero();
    assertThat(outcome.text()).contains("conforms").doesNotContain("WARN", "INFO", "SLF4J");
    assertThat(directory.resolve("target/conformance")).isDirectoryContaining("glob:**.html");
  }

  @Test
  void makesCounterexamplesSmallOnBothOperations() throws IOException, InterruptedException {
    Behaviour losing = success(body -> items(body).remove(0));
    try (LabServer server = new LabServer(Lab.CONTRACT, Data::standard, losing)) {
      Outcome outcome = run("", "--endpoint", server.endpoint().toString(), "--rule", "PAGE-6");

      assertThat(outcome.text()).contains(LDC, QCA, "PageSize=1'", "Size=1'");
    }
  }

  @Test
  void knowsItsVersion() throws IOException, InterruptedException {
    assertThat(run("", "--version").text()).containsPattern("^\\d+\\.\\d+");
  }

  @Test
  void takesKeysFromTheEnvironment() throws IOException, InterruptedException {
    Outcome outcome = run("half");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.text()).startsWith("Only ALIBABA_CLOUD_ACCESS_KEY_ID is set");
  }
}

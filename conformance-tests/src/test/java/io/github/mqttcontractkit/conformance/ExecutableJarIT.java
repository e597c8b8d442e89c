package io.github.mqttcontractkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people run; the build has just made it. */
class ExecutableJarIT {
  private static final Path JAR = Path.of("target", "conformance-tests.jar").toAbsolutePath();

  @TempDir private Path directory;

  private record Outcome(int exit, String text) {}

  private Outcome run(String keyId, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ALIBABA_CLOUD_"));
    builder.environment().put("ALIBABA_CLOUD_ACCESS_KEY_ID", keyId);
    Process kit = builder.redirectErrorStream(true).start();
    return new Outcome(kit.waitFor(), new String(kit.getInputStream().readAllBytes(), UTF_8));
  }

  @Test
  void checksTheStubInside() throws IOException, InterruptedException {
    Outcome outcome = run("", "--budget", "quick");

    assertThat(outcome.exit()).as(outcome.text()).isZero();
    assertThat(outcome.text()).contains("conforms").doesNotContain("WARN", "INFO", "SLF4J");
    assertThat(directory.resolve("target/conformance")).isDirectoryContaining("glob:**.html");
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

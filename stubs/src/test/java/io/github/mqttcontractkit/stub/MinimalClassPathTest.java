package io.github.mqttcontractkit.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.stub.support.Http;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stub in a process without the optional dependencies: JUnit, picocli and Swagger UI. */
class MinimalClassPathTest {
  private static final Pattern OPTIONAL =
      Pattern.compile(".*(junit|jupiter|opentest4j|apiguardian|assertj|picocli|swagger-ui).*");

  /** The process. */
  static final class Program {
    /** Prints an answer of the stub, then what its page {@code /docs/} says. */
    public static void main(String[] args) throws Exception {
      try (MqttStub stub = MqttStub.builder().user("mine", "alice").build()) {
        String query = "/QueryCustomAuthIdentity?InstanceId=mine&Size=1";
        System.out.println(Http.get(stub.endpoint() + query).body());
        var docs = Http.get(stub.endpoint() + "/docs/");
        System.out.println(docs.statusCode() + " " + docs.body());
      }
    }
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void stubWorksAndDocsPageSaysWhatIsMissing() throws Exception {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !OPTIONAL.matcher(Path.of(entry).getFileName().toString()).matches())
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-cp", classPath, Program.class.getName())
            .redirectErrorStream(true)
            .start();

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .contains("\"Username\":\"alice\"")
        .containsPattern(
            "404 Swagger UI is not on the class path; add org.webjars:swagger-ui:5\\.");
    assertThat(process.waitFor()).isZero();
  }
}

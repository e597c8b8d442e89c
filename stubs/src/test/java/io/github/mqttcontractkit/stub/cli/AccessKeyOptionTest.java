package io.github.mqttcontractkit.stub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with {@code --access-key} is said in a sentence that holds no secret. */
class AccessKeyOptionTest {
  private static final int WRONG_USAGE = 2;

  @ParameterizedTest
  @ValueSource(strings = {"hush", ":hush", "hush:"})
  void malformedKeyIsRefused(String text) {
    assertThat(complaint("--access-key", text))
        .isEqualTo(
            "Invalid value for option '--access-key' (ID:SECRET): An access key is written ID:SECRET, both not empty."
                + " See stubs/run --help.");
  }

  @Test
  void missingValueIsRefused() {
    assertThat(complaint("--access-key")).contains("--access-key").contains("stubs/run --help");
  }

  @Test
  void duplicateKeyIdIsRefused() {
    assertThat(complaint("--access-key", "id:hush", "--access-key", "id:hush2"))
        .isEqualTo("Two access keys have the same id. See stubs/run --help.");
  }

  @Test
  void environmentWithoutAKeyIsRefused() {
    assumeThat(System.getenv())
        .doesNotContainKeys("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET");

    assertThat(complaint("--access-key", "environment"))
        .isEqualTo(
            "Invalid value for option '--access-key' (ID:SECRET): the environment holds no key. See stubs/run --help.");
  }

  private static String complaint(String... args) {
    PrintStream standard = System.err;
    var written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      String[] all =
          Stream.concat(Stream.of("--port", "0"), Stream.of(args)).toArray(String[]::new);
      assertThat(StubCommand.run(all)).isEqualTo(WRONG_USAGE);
    } finally {
      System.setErr(standard);
    }
    return written.toString(StandardCharsets.UTF_8).trim();
  }
}

package io.github.mqttcontractkit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what the kit writes with a file of the test resources. */
public final class Golden {
  /**
   * What was written goes here, to be copied to the resources once it has been read and is right.
   */
  private static final Path WRITTEN = Path.of("target", "golden");

  private Golden() {}

  /** Lines of the document are left out, so that a line more in it breaks nothing. */
  public static void assertIs(String file, String written) {
    String text = written.replaceAll("\\.yaml:\\d+:\\d+", ".yaml:LINE:COLUMN");
    try {
      Files.createDirectories(WRITTEN);
      Files.writeString(WRITTEN.resolve(file), text);
      assertThat(text).as("see " + WRITTEN.resolve(file)).isEqualTo(expected(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String expected(String file) throws IOException {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/" + file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

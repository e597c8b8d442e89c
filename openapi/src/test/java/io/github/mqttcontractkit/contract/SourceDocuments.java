package io.github.mqttcontractkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables and samples copied by hand from the two source documents. */
final class SourceDocuments {
  private SourceDocuments() {}

  /** The rows of a table, without its header. */
  static List<String> rows(String table) {
    return text(table + ".csv").lines().skip(1).toList();
  }

  /** The success example of an operation. */
  static String sample(String operation) {
    return text(operation + ".json");
  }

  private static String text(String file) {
    try (InputStream in = SourceDocuments.class.getResourceAsStream("/source-documents/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.github.mqttcontractkit.conformance.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.mqttcontractkit.conformance.Report;
import java.io.IOException;
import java.nio.file.Path;

/** {@code report.json}: the report as it is, field by field. */
final class JsonReport {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private JsonReport() {}

  static void write(Report report, Path file) throws IOException {
    JSON.writeValue(file.toFile(), report);
  }
}

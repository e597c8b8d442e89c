package io.github.mqttcontractkit.conformance.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A console, and a directory for reports. */
abstract class ConsoleTest {
  @TempDir Path directory;
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  int run(String... args) {
    return run(Map.of(), args);
  }

  int run(Map<String, String> environment, String... args) {
    Stream<String> reports = Stream.of("--report-dir", directory.resolve("reports").toString());
    return ConformanceCommand.run(
        environment,
        new PrintWriter(out),
        new PrintWriter(err),
        Stream.concat(Stream.of(args), reports).toArray(String[]::new));
  }
}

package io.github.mqttcontractkit.conformance.cli;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.mqttcontractkit.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Reads and writes the file of {@code --baseline}: a YAML list of entries. */
final class BaselineFile {
  private static final String RIGHT =
      "a YAML list of entries with rule, operation, reason and, if they end, expires: YYYY-MM-DD";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .serializationInclusion(Include.NON_NULL)
          .build();

  private BaselineFile() {}

  /**
   * What the options name; an empty baseline if they name no file, or one that {@code
   * --update-baseline} is to create.
   *
   * @throws picocli.CommandLine.ParameterException if the file cannot be read or is malformed
   */
  static Baseline read(Contract contract, ReportOptions options, LocalDate today) {
    List<Baseline.Entry> entries =
        options
            .baseline
            .filter(file -> !options.updateBaseline || Files.exists(file))
            .map(file -> entries(contract, options, file))
            .orElse(List.of());
    return new Baseline(entries, today);
  }

  private static List<Baseline.Entry> entries(Contract contract, ReportOptions options, Path file) {
    try {
      List<Baseline.Entry> entries = YAML.readValue(file.toFile(), new TypeReference<>() {});
      if (entries == null || !entries.stream().allMatch(Baseline.Entry::isComplete)) {
        throw options.wrong("--baseline", file.toString(), RIGHT);
      }
      for (Baseline.Entry entry : entries) {
        if (!entry.isKnown(contract)) {
          throw options.wrong(
              "--baseline", file.toString(), "about rules that --list lists, not " + entry.name());
        }
      }
      return entries;
    } catch (JacksonException e) {
      throw options.wrong("--baseline", file.toString(), RIGHT + place(e));
    } catch (IOException e) {
      throw options.wrong("--baseline", file.toString(), "a file that can be read");
    }
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null ? "" : "; see line " + e.getLocation().getLineNr();
  }

  /** Writes a baseline; comments of an earlier file are lost. */
  static void write(Baseline baseline, Path file) throws IOException {
    YAML.writeValue(file.toFile(), baseline.entries());
  }
}

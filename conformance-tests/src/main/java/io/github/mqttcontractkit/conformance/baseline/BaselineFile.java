package io.github.mqttcontractkit.conformance.baseline;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.mqttcontractkit.conformance.settings.InvalidSetting;
import io.github.mqttcontractkit.contract.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Reads and writes the file of a baseline: a YAML list of entries. */
public final class BaselineFile {
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
   * The known deviations that a file names.
   *
   * @param contract has the rules and operations that entries may name
   * @param today entries that expired before this day exclude nothing
   * @throws InvalidSetting if the file cannot be read, is malformed, or names a check that the
   *     catalogue does not have
   */
  public static Baseline read(Contract contract, Path file, LocalDate today) {
    try {
      List<Baseline.Entry> entries = YAML.readValue(file.toFile(), new TypeReference<>() {});
      if (entries == null || !entries.stream().allMatch(Baseline.Entry::isComplete)) {
        throw invalid(file, RIGHT);
      }
      for (Baseline.Entry entry : entries) {
        if (!entry.isKnown(contract)) {
          throw invalid(file, "about rules that --list lists, not " + entry.name());
        }
      }
      return new Baseline(entries, today);
    } catch (JacksonException e) {
      throw invalid(file, RIGHT + place(e));
    } catch (IOException e) {
      throw invalid(file, "a file that can be read");
    }
  }

  private static InvalidSetting invalid(Path file, String expected) {
    return new InvalidSetting("baseline", file.toString(), expected);
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null ? "" : "; see line " + e.getLocation().getLineNr();
  }

  /** Writes a baseline; comments of an earlier file are lost. */
  public static void write(Baseline baseline, Path file) throws IOException {
    YAML.writeValue(file.toFile(), baseline.entries());
  }
}

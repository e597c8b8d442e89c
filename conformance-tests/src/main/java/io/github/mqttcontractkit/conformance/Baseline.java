package io.github.mqttcontractkit.conformance;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Known deviations: a failure that is named here is excluded from the verdict.
 *
 * @param entries what is known
 */
record Baseline(List<Entry> entries) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /**
   * @param rule id
   * @param operation its name
   * @param reason why the deviation is borne
   */
  record Entry(String rule, String operation, String reason) {
    boolean names(RuleResult result) {
      return result.id().equals(rule) && result.operation().equals(operation);
    }

    boolean isWhole() {
      return Stream.of(rule, operation, reason).noneMatch(Objects::isNull);
    }
  }

  static Baseline read(Options options) {
    return options.baseline.map(file -> read(options, file)).orElse(new Baseline(List.of()));
  }

  private static Baseline read(Options options, Path file) {
    String right = "a YAML list of entries with rule, operation and reason";
    try {
      List<Entry> entries = YAML.readValue(file.toFile(), new TypeReference<List<Entry>>() {});
      if (entries != null && entries.stream().allMatch(Entry::isWhole)) {
        return new Baseline(entries);
      }
      throw options.wrong("--baseline", file.toString(), right);
    } catch (JacksonException e) {
      throw options.wrong("--baseline", file.toString(), right + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw options.wrong("--baseline", file.toString(), "a file that can be read");
    }
  }

  /** The report with known failures excluded. */
  Report applied(Report report) {
    List<RuleResult> rules = report.rules().stream().map(this::applied).toList();
    return report.with(rules);
  }

  private RuleResult applied(RuleResult result) {
    Optional<Entry> known = entries.stream().filter(entry -> entry.names(result)).findFirst();
    return result.verdict() == Verdict.FAILED && known.isPresent()
        ? result.excluded(known.get().reason())
        : result;
  }

  /** The entries that no longer fail. */
  List<Entry> stale(Report report) {
    return entries.stream()
        .filter(
            entry ->
                report.with(Verdict.EXCLUDED).stream().noneMatch(result -> entry.names(result)))
        .toList();
  }
}

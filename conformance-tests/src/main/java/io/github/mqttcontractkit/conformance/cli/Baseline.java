package io.github.mqttcontractkit.conformance.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.contract.Contract;
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
public record Baseline(List<Entry> entries) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /**
   * @param rule id
   * @param operation its name
   * @param reason why the deviation is borne
   */
  public record Entry(String rule, String operation, String reason) {
    boolean names(RuleResult result) {
      return result.id().equals(rule) && result.operation().equals(operation);
    }

    boolean isKnown(Contract contract) {
      return contract.operations().stream()
          .filter(known -> known.name().equals(operation))
          .flatMap(known -> Catalogue.checks(contract, known).values().stream())
          .anyMatch(check -> check.rule().id().equals(rule));
    }

    String name() {
      return rule + " " + operation;
    }

    @Override
    public String toString() {
      return name() + ": " + reason;
    }

    boolean isWhole() {
      return Stream.of(rule, operation, reason).noneMatch(Objects::isNull);
    }
  }

  static Baseline read(Contract contract, Options options) {
    return options
        .baseline
        .map(file -> read(contract, options, file))
        .orElse(new Baseline(List.of()));
  }

  private static Baseline read(Contract contract, Options options, Path file) {
    String right = "a YAML list of entries with rule, operation and reason";
    try {
      List<Entry> entries = YAML.readValue(file.toFile(), new TypeReference<List<Entry>>() {});
      if (entries == null || !entries.stream().allMatch(Entry::isWhole)) {
        throw options.wrong("--baseline", file.toString(), right);
      }
      for (Entry entry : entries) {
        if (!entry.isKnown(contract)) {
          throw options.wrong(
              "--baseline", file.toString(), "about rules that --list lists, not " + entry.name());
        }
      }
      return new Baseline(entries);
    } catch (JacksonException e) {
      throw options.wrong("--baseline", file.toString(), right + place(e));
    } catch (IOException e) {
      throw options.wrong("--baseline", file.toString(), "a file that can be read");
    }
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null ? "" : "; see line " + e.getLocation().getLineNr();
  }

  /** The report with known failures excluded. */
  public Report applied(Report report) {
    List<RuleResult> rules = report.rules().stream().map(this::applied).toList();
    return report.with(rules);
  }

  private RuleResult applied(RuleResult result) {
    Optional<Entry> known = entries.stream().filter(entry -> entry.names(result)).findFirst();
    return result.verdict() == Verdict.FAILED && known.isPresent()
        ? result.excluded(known.get().reason())
        : result;
  }

  /** The entries that no longer fail: what is named there has passed. */
  List<Entry> stale(Report report) {
    List<RuleResult> passed = report.with(Verdict.PASSED);
    return entries.stream().filter(entry -> passed.stream().anyMatch(entry::names)).toList();
  }
}

package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.baseline.Baseline;
import io.github.mqttcontractkit.conformance.baseline.BaselineFile;
import io.github.mqttcontractkit.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what is written: reports, a baseline, or the rules. */
final class ReportOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Known deviations: YAML, a list of rule, operation, reason and, if they end, expires.")
  Optional<Path> baseline;

  @Option(
      names = "--update-baseline",
      description = "Write what fails now into the file of --baseline; fixed entries go.")
  boolean updateBaseline;

  @Option(
      names = "--report-dir",
      paramLabel = "DIR",
      description = "For report.json, report.html and junit.xml. Default: target/conformance.")
  Path reportDirectory = Path.of("target", "conformance");

  @Option(names = "--list", description = "List the rules and stop.")
  boolean list;

  @Option(names = "--explain", paramLabel = "RULE", description = "Explain a rule and stop.")
  Optional<String> explain;

  /** Refuses an update of a baseline that is not named. */
  void mustNameBaseline() {
    if (updateBaseline && baseline.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "--update-baseline needs --baseline FILE, the file to write.");
    }
  }

  /**
   * The known deviations; none if no file is named, or one that {@code --update-baseline} is to
   * create.
   */
  Baseline baseline(Contract contract, LocalDate today) {
    return baseline
        .filter(file -> !updateBaseline || Files.exists(file))
        .map(
            file ->
                WrongOption.unlessRefused(
                    command.commandLine(), () -> BaselineFile.read(contract, file, today)))
        .orElse(Baseline.empty(today));
  }

  /** Makes the report's directory, so that no run is lost for want of one. */
  void mustBeWritable() {
    String right = "a directory that can be written";
    if (reportDirectory.toString().isEmpty()) {
      throw wrong("--report-dir", "", right);
    }
    try {
      Files.delete(Files.createTempFile(Files.createDirectories(reportDirectory), "report", ""));
    } catch (IOException e) {
      throw wrong("--report-dir", reportDirectory.toString(), right);
    }
  }

  WrongOption wrong(String option, String value, String right) {
    return new WrongOption(command.commandLine(), option, value, right);
  }
}

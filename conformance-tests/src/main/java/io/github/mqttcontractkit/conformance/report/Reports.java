package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a report. */
public final class Reports {
  private Reports() {}

  /**
   * Writes {@code report.json}, {@code report.html} and {@code junit.xml}; older ones are replaced.
   *
   * @param directory is made if it is not there
   */
  public static void write(Contract contract, Report report, Path directory) throws IOException {
    Files.createDirectories(directory);
    JsonReport.write(report, directory.resolve("report.json"));
    HtmlReport.write(contract, report, directory.resolve("report.html"));
    JunitReport.write(contract, report, directory.resolve("junit.xml"));
  }
}

package io.github.mqttcontractkit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.servers.Lab;
import org.junit.jupiter.api.Test;

/** What a run prints. */
class ConsoleReportTest {

  @Test
  void verdictsFailuresAndSumReadWell() {
    Golden.assertIs("violating.txt", ConsoleReport.of(Lab.CONTRACT, Samples.violating()));
  }

  @Test
  void conformingRunIsShort() {
    Golden.assertIs("conforming.txt", ConsoleReport.of(Lab.CONTRACT, Samples.conforming()));
  }

  @Test
  void undecidedRunSaysWhy() {
    Golden.assertIs("undecided.txt", ConsoleReport.of(Lab.CONTRACT, Samples.undecided()));
  }

  @Test
  void nothingFromTheOtherSideReachesTheTerminalAsIs() {
    assertThat(ConsoleReport.of(Lab.CONTRACT, Samples.violating()))
        .matches("[\\P{C}\n]*")
        .doesNotContain("\r");
  }

  @Test
  void linesAreNotEndless() {
    assertThat(ConsoleReport.of(Lab.CONTRACT, Samples.violating()).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(700));
  }
}

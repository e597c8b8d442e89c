package io.github.mqttcontractkit.conformance.report;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.LDC;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.verdict.Report;
import java.util.List;
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

  @Test
  void terminalLinesAreWrappedWithoutBreakingValues() {
    String plain = ConsoleReport.of(Lab.CONTRACT, Samples.violating());
    String wrapped =
        ConsoleReport.of(Lab.CONTRACT, Samples.violating(), new ConsoleStyle(false, 80));

    assertThat(wrapped.split("\\s+")).containsExactly(plain.split("\\s+"));
    assertThat(wrapped.lines().filter(line -> !line.matches("  (replay|again|request) .*")))
        .allSatisfy(
            line -> assertThat(line.length() <= 80 || line.strip().split(" ").length < 4).isTrue());
    assertThat(wrapped).contains(plain.lines().filter(line -> line.contains("  again ")).toList());
  }

  @Test
  void colorsChangeNoText() {
    String plain = ConsoleReport.of(Lab.CONTRACT, Samples.violating());
    String colored = ConsoleReport.of(Lab.CONTRACT, Samples.violating(), new ConsoleStyle(true, 0));

    assertThat(colored)
        .contains("\u001b[31mFAILED\u001b[0m  PAGE-2", "\u001b[31mviolates\u001b[0m")
        .contains("\u001b[32mpassed   \u001b[0m  SHAPE-1");
    assertThat(colored.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain);
  }

  @Test
  void conformingRunOfAllChecksConformsWithoutReserve() {
    Report all = Samples.conforming();
    Report exhaustive =
        new Report(
            all.settings(),
            all.startedAt(),
            all.durationMs(),
            all.requests(),
            all.verdict(),
            "",
            all.rules().size(),
            all.rules());

    assertThat(ConsoleReport.of(Lab.CONTRACT, exhaustive))
        .contains("http://127.0.0.1:8080 conforms\n");
  }

  @Test
  void openRulesAreNamedWhereTheyLeaveTheVerdictOpen() {
    Report open =
        Samples.report(
            Report.Outcome.UNDECIDED,
            "",
            List.of(
                Samples.finding("PAGE-1", LDC).passed(new Evidence()),
                Samples.finding("PAGE-4", LDC).undecided("the data moved", new Evidence())));

    assertThat(ConsoleReport.of(Lab.CONTRACT, open))
        .contains("undecided: PAGE-4 ListDeviceCredentialClientId: the data moved; 1 of ");
  }

  @Test
  void brokenRecommendationIsRepeatedWithStrict() {
    Report report = Samples.violating();

    assertThat(ConsoleReport.failure(Lab.CONTRACT, report, Samples.failed("PAGE-6", LDC)))
        .endsWith("--rule PAGE-6 --seed 4839201 --strict");
    assertThat(ConsoleReport.failure(Lab.CONTRACT, report, Samples.failed("PAGE-2", QCA)))
        .endsWith("--rule PAGE-2 --seed 4839201");
  }

  @Test
  void idsThatAreNotThoseOfTheDocumentAreRepeated() {
    Report all = Samples.violating();
    Settings given =
        Settings.builder(all.settings().endpoint())
            .instanceId("mqtt-1")
            .groupIds(List.of("GID_a", "GID_b"))
            .build();

    assertThat(Failure.of(Lab.CONTRACT, given, Samples.failed("PAGE-6", LDC)).again())
        .contains("--instance-id mqtt-1 --group-id GID_a --group-id GID_b ");
    assertThat(Failure.of(Lab.CONTRACT, all.settings(), Samples.failed("PAGE-6", LDC)).again())
        .doesNotContain("-id ");
  }
}

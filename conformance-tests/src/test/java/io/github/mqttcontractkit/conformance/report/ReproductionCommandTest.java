package io.github.mqttcontractkit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.settings.SettingsBuilder;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that repeats a failure has the options that matter to it. */
class ReproductionCommandTest {
  private static final RuleResult FAILURE =
      Samples.failed("PAGE-6", "ListDeviceCredentialClientId");

  private static SettingsBuilder at(String endpoint) {
    return Settings.builder(URI.create(endpoint)).seed(7);
  }

  private static String command(SettingsBuilder settings) {
    return ReproductionCommand.command(
        Lab.CONTRACT, settings.build().withDefaultIds(Lab.CONTRACT), FAILURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080", "http://mqtt.example:8080"})
  void defaultsAreNotRepeated(String endpoint) {
    assertThat(command(at(endpoint)))
        .isEqualTo(
            "conformance-tests/run --endpoint "
                + endpoint
                + " --operation ListDeviceCredentialClientId --rule PAGE-6 --seed 7 --strict");
  }

  @Test
  void rateAndTimeoutAreRepeated() {
    assertThat(command(at("http://127.0.0.1:8080").maxRps(20).timeout(Duration.ofSeconds(45))))
        .contains(" --max-rps 20 --timeout 45 ");
    assertThat(command(at("http://mqtt.example:8080").maxRps(0))).contains(" --max-rps 0 ");
  }

  @Test
  void timeoutIsRoundedUpToWholeSeconds() {
    assertThat(command(at("http://127.0.0.1:8080").timeout(Duration.ofMillis(1500))))
        .contains(" --timeout 2 ");
  }

  @Test
  void whatIsAboutTheWholeRunIsNotRepeated() {
    assertThat(command(at("http://127.0.0.1:8080").complete(true).maxTime(Duration.ofSeconds(60))))
        .doesNotContain("--complete")
        .doesNotContain("--max-time");
  }

  @Test
  void allReportsHaveTheSameCommand(@TempDir Path directory) throws IOException {
    Settings settings =
        at("http://127.0.0.1:8080").maxRps(20).strict(true).build().withDefaultIds(Lab.CONTRACT);
    Report report =
        new Report(settings, Instant.EPOCH, 1, 1, Report.Outcome.VIOLATES, "", 1, List.of(FAILURE));
    Reports.write(Lab.CONTRACT, report, directory);

    String command = ReproductionCommand.command(Lab.CONTRACT, settings, FAILURE);
    assertThat(ConsoleReport.of(Lab.CONTRACT, report)).contains("again      " + command + "\n");
    assertThat(Files.readString(directory.resolve("junit.xml"))).contains(command);
    assertThat(Files.readString(directory.resolve("report.html"))).contains(">" + command + "<");
  }
}

package io.github.mqttcontractkit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.progress.RunEstimate;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.settings.SettingsBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a run before its rules are run. */
class ProgressTest {
  private final StringWriter err = new StringWriter();

  private static SettingsBuilder settings() {
    return Settings.builder(URI.create("http://127.0.0.1:1"));
  }

  private String announced(SettingsBuilder settings, int requests, int millis) {
    Forecast forecast = new Forecast(settings.build());
    try (Progress progress = new Progress.Lines(0, forecast, new PrintWriter(err))) {
      progress.expecting(new RunEstimate(requests, Duration.ofMillis(millis)));
    }
    return err.toString();
  }

  @Test
  void slowServerIsAnnounced() {
    assertThat(announced(settings(), 1297, 200))
        .isEqualToNormalizingNewlines(
            """
            reading the data
            about 1,300 requests, about 4 min 20 s at the rate seen; \
            shorter with --budget quick or --operation NAME or --max-time SECONDS
            """);
  }

  @Test
  void fastServerIsNot() {
    assertThat(announced(settings(), 1297, 10)).isEqualToIgnoringWhitespace("reading the data");
  }

  @Test
  void onlyOptionsThatWereNotGivenAreAdvised() {
    SettingsBuilder chosen = settings().budget(Budget.QUICK).operations(List.of("any"));

    assertThat(announced(chosen, 200, 300))
        .contains("about 200 requests, about 1 min at the rate seen; shorter with --max-time");
  }

  @ParameterizedTest
  @CsvSource({"60, --max-time ends it after 1 min", "600, shorter with --budget quick"})
  void limitIsToldWhereItEndsTheRun(int seconds, String advice) {
    assertThat(announced(settings().maxTime(Duration.ofSeconds(seconds)), 1000, 100))
        .contains("about 1,000 requests, about 1 min 40 s at the rate seen; " + advice);
  }

  @Test
  void hoursHaveNoSeconds() {
    assertThat(announced(settings(), 98_765, 50))
        .contains("about 99,000 requests, about 1 h 22 min at");
  }
}

package io.github.mqttcontractkit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.report.ConsoleStyle;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Colours and width of a terminal. */
class TerminalTest {
  @Test
  void terminalHasColorsAndTheWidthOfColumns() {
    assertThat(Terminal.style(Map.of("COLUMNS", "80"), true, true))
        .isEqualTo(new ConsoleStyle(true, 80));
  }

  @Test
  void noColorForbidsColorsOnly() {
    assertThat(Terminal.style(Map.of("COLUMNS", "80", "NO_COLOR", "1"), true, true))
        .isEqualTo(new ConsoleStyle(false, 80));
  }

  @Test
  void emptyNoColorForbidsNothing() {
    assertThat(Terminal.style(Map.of("NO_COLOR", ""), true, true).color()).isTrue();
  }

  @Test
  void pipeGetsPlainText() {
    assertThat(Terminal.style(Map.of("COLUMNS", "80"), false, true)).isEqualTo(ConsoleStyle.PLAIN);
  }

  @Test
  void malformedOrTinyWidthIsNotTaken() {
    assertThat(Terminal.style(Map.of("COLUMNS", "wide"), true, true).width()).isPositive();
    assertThat(Terminal.style(Map.of("COLUMNS", "3"), true, true).width()).isEqualTo(40);
  }
}

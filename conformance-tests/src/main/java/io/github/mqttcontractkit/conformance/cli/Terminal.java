package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.report.ConsoleStyle;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What the process prints to. */
final class Terminal {
  /** A narrower terminal shows nothing readable in any way. */
  private static final int LEAST_WIDTH = 40;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private Terminal() {}

  /** Whether input and output are a terminal. */
  static boolean isPresent() {
    return System.console() != null;
  }

  /** Colours and wrapping for a terminal; neither for anything else. */
  static ConsoleStyle style(Map<String, String> environment) {
    return style(environment, isPresent(), Ansi.AUTO.enabled());
  }

  /**
   * @param environment {@code NO_COLOR} forbids colours, {@code COLUMNS} is the width
   * @param terminal whether there is one
   * @param colors whether it knows colours
   */
  static ConsoleStyle style(Map<String, String> environment, boolean terminal, boolean colors) {
    if (!terminal) {
      return ConsoleStyle.PLAIN;
    }
    boolean forbidden = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    String columns = environment.getOrDefault("COLUMNS", "");
    int width =
        NUMBER.matcher(columns).matches()
            ? Integer.parseInt(columns)
            : new UsageMessageSpec().autoWidth(true).width();
    return new ConsoleStyle(colors && !forbidden, Math.max(width, LEAST_WIDTH));
  }
}

package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.Verdict;

/**
 * How a console shows text.
 *
 * @param color whether it obeys ANSI colours
 * @param width columns after which lines are wrapped; 0 for never
 */
public record ConsoleStyle(boolean color, int width) {
  /** For pipes, files and logs: neither colour nor wrapping. */
  public static final ConsoleStyle PLAIN = new ConsoleStyle(false, 0);

  private static final int GREEN = 32;
  private static final int RED = 31;
  private static final int YELLOW = 33;
  private static final int GREY = 90;

  String colored(Verdict verdict, String text) {
    return switch (verdict) {
      case PASSED -> colored(GREEN, text);
      case FAILED -> colored(RED, text);
      case UNDECIDED, EXCLUDED -> colored(YELLOW, text);
      case SKIPPED -> colored(GREY, text);
    };
  }

  String colored(Report.Outcome outcome, String text) {
    return switch (outcome) {
      case CONFORMS -> colored(GREEN, text);
      case VIOLATES -> colored(RED, text);
      case UNDECIDED -> colored(YELLOW, text);
    };
  }

  private String colored(int code, String text) {
    return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /**
   * The text on lines that fit, broken at blanks only: a value without blanks stays whole, even if
   * it is longer than a line.
   *
   * @param indent blanks before each line but the first
   */
  String wrapped(String text, int indent) {
    if (width <= indent || text.length() <= width) {
      return text;
    }
    int blank = text.lastIndexOf(' ', width);
    int start = blank > indent ? blank : text.indexOf(' ', width);
    if (start < 0) {
      return text;
    }
    String rest = " ".repeat(indent) + text.substring(start).strip();
    return text.substring(0, start).stripTrailing() + "\n" + wrapped(rest, indent);
  }
}

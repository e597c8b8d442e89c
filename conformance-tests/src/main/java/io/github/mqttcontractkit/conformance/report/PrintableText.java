package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.settings.Settings;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes texts from the other side fit to be shown: one line, nothing that a terminal obeys. */
final class PrintableText {
  /** Control, format and line separating characters; a lone half of a pair; what XML forbids. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

  private static final Pattern LONG_VALUE = Pattern.compile("(=[^&]{40})[^&]{10,}");

  private PrintableText() {}

  /** The text, with what cannot be seen written as JSON would. */
  static String line(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(
            unseen ->
                unseen
                    .group()
                    .chars()
                    .mapToObj(c -> "\\\\u%04x".formatted(c))
                    .collect(Collectors.joining()));
  }

  /** The same, and no longer than this. */
  static String line(String text, int most) {
    return text.length() <= most
        ? line(text)
        : line(text.substring(0, most)) + "… (" + text.length() + " letters)";
  }

  /** Method, path and query, and the form if there is one; long values are cut. */
  static String request(Settings settings, Exchange.Request request) {
    String target = request.url().substring(settings.endpoint().toString().length());
    return request.method()
        + " "
        + LONG_VALUE.matcher((target + "  " + request.body()).strip()).replaceAll("$1…");
  }
}

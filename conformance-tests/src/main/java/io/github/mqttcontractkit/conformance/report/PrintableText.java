package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.contract.Contract;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** The same, and no longer than this; it is cut between two words if it can be. */
  static String line(String text, int most) {
    if (text.length() <= most) {
      return line(text);
    }
    int blank = text.lastIndexOf(' ', most);
    int end = blank > most / 2 ? blank : most;
    return line(text.substring(0, end)) + " … (" + text.length() + " letters)";
  }

  /**
   * Method, path and query, the header that names the action, and the form if there is one; long
   * values are cut.
   */
  static String request(Contract contract, Settings settings, Exchange.Request request) {
    String target = request.url().substring(settings.endpoint().toString().length());
    String header = contract.rpc().actionHeader();
    String action = request.headers().get(header.toLowerCase(Locale.ROOT));
    return Stream.of(
            request.method() + " " + shortened(target),
            action == null ? "" : header + ": " + line(action),
            line(shortened(request.body())))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("  "));
  }

  private static String shortened(String pairs) {
    return LONG_VALUE.matcher(pairs).replaceAll("$1…");
  }
}

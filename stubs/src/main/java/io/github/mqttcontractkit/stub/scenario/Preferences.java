package io.github.mqttcontractkit.stub.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Prefer} (RFC 7240). */
final class Preferences {
  static final String HEADER = "Prefer";

  /** A token, its value as a token or quoted, parameters after semicolons (section 2). */
  private static final Pattern PREFERENCE =
      Pattern.compile(
          "\\s*([^\\s=;,\"]+)\\s*(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;,\"]*)))?([^,\"]|\"[^\"]*\")*");

  /** Limits the time that matching takes. */
  private static final int MAX_LENGTH = 1_000;

  private Preferences() {}

  /**
   * Reads the first thousand characters of a header. Parameters of preferences are ignored; of a
   * repeated preference the first one counts.
   *
   * @return values by lower-case name; empty where a preference has none
   */
  static Map<String, String> read(String header) {
    Map<String, String> preferences = new LinkedHashMap<>();
    Matcher matcher =
        PREFERENCE.matcher(header.substring(0, Math.min(header.length(), MAX_LENGTH)));
    while (matcher.find()) {
      String quoted = matcher.group(2);
      String plain = matcher.group(3) == null ? "" : matcher.group(3);
      String value = quoted == null ? plain : quoted.replaceAll("\\\\(.)", "$1");
      preferences.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value);
    }
    return Collections.unmodifiableMap(preferences);
  }
}

package io.github.mqttcontractkit.conformance.http;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds secrets by the names that stand before them, in any text: JSON, broken or inside a string,
 * with escapes in the name; URLs, encoded or not; XML.
 */
final class SpelledSecrets {
  static final String MASK = "***";

  /** What ends a value that has no quotes. */
  private static final String ENDS = " \t\r\n\"',;&<>}]%\\";

  private final Pattern named;

  SpelledSecrets(Collection<String> names) {
    String anyName =
        names.stream().map(SpelledSecrets::escaped).collect(Collectors.joining("|", "(?:", ")"));
    named =
        Pattern.compile(
            firstLetters(names)
                + "(?<![A-Za-z0-9])"
                + anyName
                + "\\\\*+[\"']?\\s*+(?:[:=>]|%3D|%253D)\\s*+",
            Pattern.CASE_INSENSITIVE);
  }

  /** Looks ahead to rule out most places of a long text at once. */
  private static String firstLetters(Collection<String> names) {
    return names.stream()
        .map(name -> Pattern.quote(name.substring(0, 1)))
        .distinct()
        .collect(Collectors.joining("", "(?=[\\\\", "])"));
  }

  /** Each letter of a name as it is, or escaped as JSON allows (RFC 8259, 7). */
  private static String escaped(String name) {
    return name.chars()
        .mapToObj(c -> "(?:" + Pattern.quote(Character.toString(c)) + "|\\\\++u%04x)".formatted(c))
        .collect(Collectors.joining());
  }

  /** The same text with the secrets masked. */
  String mask(String text) {
    Matcher matcher = named.matcher(text);
    StringBuilder masked = new StringBuilder();
    int from = 0;
    while (matcher.find(from)) {
      int quote = afterQuote(text, matcher.end());
      int end = end(text, matcher.end(), quote);
      masked.append(text, from, quote);
      String value = text.substring(quote, end);
      masked.append(isNothing(value) ? value : MASK);
      from = Math.max(end, matcher.end());
    }
    return from == 0 ? text : masked.append(text, from, text.length()).toString();
  }

  private static boolean isNothing(String value) {
    return value.isEmpty() || value.equals("null") || value.equals("true") || value.equals("false");
  }

  /** Behind the quote that opens a value, however often it is escaped; here if there is none. */
  private static int afterQuote(String text, int start) {
    int quote = start;
    while (quote < text.length() && text.charAt(quote) == '\\') {
      quote++;
    }
    return quote < text.length() && "\"'".indexOf(text.charAt(quote)) >= 0 ? quote + 1 : start;
  }

  private static int end(String text, int start, int afterQuote) {
    if (afterQuote == start) {
      return endOfBare(text, start);
    }
    String quote = text.substring(start, afterQuote);
    return quote.length() == 1
        ? endOfString(text, afterQuote, quote.charAt(0))
        : endOr(text.indexOf(quote, afterQuote), text);
  }

  private static int endOfString(String text, int start, char quote) {
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i;
      }
    }
    return text.length();
  }

  /** A value without quotes; one that is a list or an object goes on to its first end. */
  private static int endOfBare(String text, int start) {
    if (start < text.length() && "[{".indexOf(text.charAt(start)) >= 0) {
      return endOr(text.indexOf(text.charAt(start) == '[' ? ']' : '}', start), text);
    }
    int end = start;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int endOr(int found, String text) {
    return found < 0 ? text.length() : found;
  }
}

package io.github.mqttcontractkit.conformance.values;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values for one filter that no item has, but that a search which is not exact finds. */
public final class NearMisses {
  private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9]");
  private static final int FULL_WIDTH = 0xFEE0;

  /** Letters beyond what a column, a key or a buffer of a search may hold. */
  private static final int LONG = 300;

  /** What is made of the values that items have; empty if it would change none of them. */
  private static final List<Function<List<String>, Optional<String>>> CHANGES =
      List.of(
          any(NearMisses::otherCase),
          any(NearMisses::withoutItsEnd),
          word("%"),
          any(value -> value + " "),
          word("*"),
          word("null"),
          any(NearMisses::isUnusual, NearMisses::otherCase),
          any(NearMisses::withoutItsStart),
          any(value -> Normalizer.normalize(value, Form.NFD)),
          any(value -> Normalizer.normalize(value, Form.NFC)),
          any(value -> value + "\u0000"),
          any(value -> escapedOnce(value, "\\")),
          any(NearMisses::isNumber, value -> "0" + value),
          any(NearMisses::encoded),
          any(value -> "_" + withoutItsStart(value)),
          any(NearMisses::isUnusual, FoldedText::plain),
          values -> Optional.of(values.stream().distinct().limit(2).collect(joining(","))),
          word(".*"),
          any(value -> value.replaceFirst("[kK]", "\u212A")),
          any(value -> "\"" + value + "\""),
          word("0"),
          any(String::strip),
          longest(value -> value + "x".repeat(LONG)),
          word("undefined"),
          any(value -> " " + value),
          any(value -> value.replace('+', ' ')),
          any(value -> value.replace(' ', '+')),
          any(value -> start(value) + "%"),
          any(value -> value + "x"),
          any(value -> value + "\n"),
          any(value -> value + "\u200b"),
          any(value -> "'" + value + "'"),
          word("all"),
          word("false"),
          longest(value -> value + "x"),
          longest(value -> value.substring(0, value.length() / 2)),
          any(NearMisses::isNumber, value -> value + ".0"),
          any(NearMisses::wide),
          any(value -> value.replaceFirst("[sS]", "\u017F")),
          any(value -> escapedOnce(value, "''")),
          word("_"),
          any(value -> value.contains("%"), FoldedText::decoded));

  private NearMisses() {}

  /**
   * Values that no exact search takes for those that items have: each change is made to the first
   * value that it changes; between them stand words that programs take for nothing.
   *
   * @param values that items have, in the order of the items; {@code x} stands for none
   * @return the most telling ones first; none of them is a value of an item
   */
  public static List<String> of(List<String> values) {
    List<String> known = values.stream().filter(Predicate.not(String::isEmpty)).toList();
    List<String> changed = known.isEmpty() ? List.of("x") : known;
    return CHANGES.stream()
        .flatMap(change -> change.apply(changed).stream())
        .distinct()
        .filter(text -> !text.isEmpty() && !known.contains(text))
        .toList();
  }

  private static Function<List<String>, Optional<String>> word(String word) {
    return values -> Optional.of(word);
  }

  private static Function<List<String>, Optional<String>> longest(UnaryOperator<String> change) {
    return values -> values.stream().max(Comparator.comparingInt(String::length)).map(change);
  }

  /** What a change makes of the first value that it changes. */
  private static Function<List<String>, Optional<String>> any(UnaryOperator<String> change) {
    return any(value -> true, change);
  }

  private static Function<List<String>, Optional<String>> any(
      Predicate<String> suited, UnaryOperator<String> change) {
    return values ->
        values.stream()
            .filter(suited)
            .filter(value -> !change.apply(value).equals(value))
            .map(change)
            .findFirst();
  }

  private static String start(String text) {
    return text.substring(0, text.offsetByCodePoints(0, 1));
  }

  private static String withoutItsStart(String text) {
    return text.substring(text.offsetByCodePoints(0, 1));
  }

  private static String withoutItsEnd(String text) {
    return text.substring(0, text.offsetByCodePoints(text.length(), -1));
  }

  /** With something put in behind the first letter that a search may take for an escape. */
  private static String escapedOnce(String text, String escape) {
    return start(text) + escape + withoutItsStart(text);
  }

  /** With its first letter as a percent-encoding, which one decoding too many undoes. */
  private static String encoded(String text) {
    byte[] first = start(text).getBytes(StandardCharsets.UTF_8);
    return HexFormat.ofDelimiter("").withPrefix("%").formatHex(first) + withoutItsStart(text);
  }

  /** Its first ASCII letter or digit in full width, which compatible normalisation undoes. */
  private static String wide(String text) {
    Matcher plain = ASCII.matcher(text);
    return plain.replaceFirst(
        letter -> String.valueOf((char) (letter.group().charAt(0) + FULL_WIDTH)));
  }

  private static boolean isNumber(String value) {
    return !value.isEmpty() && value.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  private static boolean isUnusual(String value) {
    return value.chars().anyMatch(letter -> letter > 127);
  }

  private static String otherCase(String value) {
    String upper = value.toUpperCase(Locale.ROOT);
    return value.equals(upper) ? value.toLowerCase(Locale.ROOT) : upper;
  }
}

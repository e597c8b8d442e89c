package io.github.mqttcontractkit.conformance.values;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values for one filter that no item has, but that a search which is not exact finds. */
public final class NearMisses {
  private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9]");
  private static final int FULL_WIDTH = 0xFEE0;

  /** Letters beyond what a column, a key or a buffer of a search may hold. */
  private static final int LONG = 300;

  private final List<String> values;

  /**
   * @param values that items have, in the order of the items
   */
  public NearMisses(List<String> values) {
    this.values = values.stream().filter(Predicate.not(String::isEmpty)).toList();
  }

  /**
   * Values that no exact search takes for those that items have: each change is made to the value
   * on which it shows best, and words that programs take for nothing.
   */
  public List<String> all() {
    List<String> near = new ArrayList<>();
    String plain = values.isEmpty() ? "x" : values.get(0);
    near.add(changed(NearMisses::otherCase).orElse(plain + "x"));
    near.add(plain.substring(0, plain.offsetByCodePoints(plain.length(), -1)));
    near.add("%");
    near.add(plain + " ");
    near.add("*");
    near.add("null");
    changedIf(NearMisses::isUnusual, NearMisses::otherCase).ifPresent(near::add);
    near.add(plain.substring(plain.offsetByCodePoints(0, 1)));
    changed(value -> Normalizer.normalize(value, Form.NFD)).ifPresent(near::add);
    changed(value -> Normalizer.normalize(value, Form.NFC)).ifPresent(near::add);
    near.add(plain + "\u0000");
    near.add(escapedOnce(plain, "\\"));
    near.add("0" + changedIf(NearMisses::isNumber, value -> "0" + value).orElse(plain));
    near.add(encoded(plain));
    near.add("_" + plain.substring(plain.offsetByCodePoints(0, 1)));
    changedIf(NearMisses::isUnusual, FoldedText::plain).ifPresent(near::add);
    near.add(values.stream().distinct().limit(2).collect(Collectors.joining(",")));
    near.add(".*");
    changed(value -> value.replaceFirst("[kK]", "\u212A")).ifPresent(near::add);
    near.add("\"" + plain + "\"");
    near.add("0");
    changed(String::strip).ifPresent(near::add);
    near.add(longest() + "x".repeat(LONG));
    near.add("undefined");
    near.add(" " + plain);
    changed(value -> value.replace('+', ' ')).ifPresent(near::add);
    changed(value -> value.replace(' ', '+')).ifPresent(near::add);
    near.add(plain.substring(0, plain.offsetByCodePoints(0, 1)) + "%");
    near.add(plain + "x");
    near.add(plain + "\n");
    near.add(plain + "\u200b");
    near.add("'" + plain + "'");
    near.add("all");
    near.add("false");
    near.add(longest() + "x");
    near.add(longest().substring(0, longest().length() / 2));
    changedIf(NearMisses::isNumber, value -> value + ".0").ifPresent(near::add);
    changed(NearMisses::wide).ifPresent(near::add);
    changed(value -> value.replaceFirst("[sS]", "\u017F")).ifPresent(near::add);
    near.add(escapedOnce(plain, "''"));
    near.add("_");
    changedIf(value -> value.contains("%"), FoldedText::decoded).ifPresent(near::add);
    return near.stream()
        .distinct()
        .filter(text -> !text.isEmpty() && !values.contains(text))
        .toList();
  }

  /** With something put in behind the first letter that a search may take for an escape. */
  private static String escapedOnce(String text, String escape) {
    int second = text.offsetByCodePoints(0, 1);
    return text.substring(0, second) + escape + text.substring(second);
  }

  /** With its first letter as a percent-encoding, which one decoding too many undoes. */
  private static String encoded(String text) {
    int second = text.offsetByCodePoints(0, 1);
    String escapes =
        HexFormat.ofDelimiter("")
            .withPrefix("%")
            .formatHex(text.substring(0, second).getBytes(StandardCharsets.UTF_8));
    return escapes + text.substring(second);
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

  private String longest() {
    return values.stream().max(Comparator.comparingInt(String::length)).orElse("x");
  }

  private static boolean isUnusual(String value) {
    return value.chars().anyMatch(letter -> letter > 127);
  }

  private static String otherCase(String value) {
    String upper = value.toUpperCase(Locale.ROOT);
    return value.equals(upper) ? value.toLowerCase(Locale.ROOT) : upper;
  }

  /** What a change makes of the first value that it changes. */
  private Optional<String> changed(UnaryOperator<String> change) {
    return changedIf(value -> true, change);
  }

  private Optional<String> changedIf(Predicate<String> suited, UnaryOperator<String> change) {
    return values.stream()
        .filter(suited)
        .filter(value -> !change.apply(value).equals(value))
        .map(change)
        .findFirst();
  }
}

package io.github.mqttcontractkit.conformance.generate;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values for one filter, chosen from the values in the data for what breaks a search that is not
 * exact: collations, LIKE, trimming, normalisation, decoding, words that programs take for nothing.
 */
final class FilterValues {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@.-]");
  private static final Pattern WILDCARD = Pattern.compile("[%_*?\\[]");
  private static final Set<String> NOTHING =
      Set.of(
          "null", "nil", "none", "undefined", "nan", "0", "-", "*", "all", "any", "true", "false");

  private final List<String> values;

  /**
   * @param values that items have, in the order of the items
   */
  FilterValues(List<String> values) {
    this.values = values.stream().filter(Predicate.not(String::isEmpty)).toList();
  }

  /** Values that items have, those first that a search confuses most easily. */
  List<String> present() {
    Stream<Predicate<String>> features =
        Stream.of(
            this::isConfusable,
            value -> !value.equals(value.strip()),
            value -> NOTHING.contains(value.toLowerCase(Locale.ROOT)),
            value -> !PLAIN.matcher(value).replaceAll("").isEmpty() && hasWildcard(value),
            value -> value.chars().anyMatch(letter -> letter > 127),
            value -> !PLAIN.matcher(value).replaceAll("").isEmpty(),
            this::isPrefix);
    Set<String> chosen = new LinkedHashSet<>();
    values.stream().max(Comparator.comparingLong(FilterValues::unusualLetters)).ifPresent(chosen::add);
    features.forEach(
        feature -> values.stream().filter(feature).distinct().limit(2).forEach(chosen::add));
    values.stream().max(Comparator.comparingInt(String::length)).ifPresent(chosen::add);
    if (!values.isEmpty()) {
      chosen.add(values.get(values.size() - 1));
      chosen.add(values.get(0));
      chosen.add(values.get(values.size() / 2));
    }
    return List.copyOf(chosen);
  }

  private static long unusualLetters(String value) {
    return PLAIN.matcher(value).replaceAll("").chars().distinct().count();
  }

  private static boolean hasWildcard(String value) {
    return WILDCARD.matcher(value).find();
  }

  private boolean isConfusable(String value) {
    return values.stream()
        .anyMatch(other -> !other.equals(value) && folded(other).equals(folded(value)));
  }

  private boolean isPrefix(String value) {
    return values.stream().anyMatch(other -> !other.equals(value) && other.startsWith(value));
  }

  /** What is left of a text for a search that folds case, accents, width and blanks. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  /** Values that no exact search takes for the given one. */
  static List<String> nearly(String value) {
    List<String> near = new ArrayList<>();
    String upper = value.toUpperCase(Locale.ROOT);
    near.add(value.equals(upper) ? value.toLowerCase(Locale.ROOT) : upper);
    near.add(value.substring(0, value.offsetByCodePoints(value.length(), -1)));
    near.add(value + " ");
    near.add(value.substring(0, value.offsetByCodePoints(0, 1)) + "%");
    near.add("_" + value.substring(value.offsetByCodePoints(0, 1)));
    near.add(value.substring(value.offsetByCodePoints(0, 1)));
    near.add(" " + value);
    near.add("*");
    near.add(Normalizer.normalize(value, Form.NFD));
    near.add(Normalizer.normalize(value, Form.NFC));
    near.add(folded(value));
    near.add(value.strip());
    near.add(value + "\u0000");
    near.add(value + value);
    near.add(value.replace('+', ' '));
    near.add("%");
    near.add(value + "x");
    near.add(".*");
    near.add("'" + value + "'");
    near.add("null");
    return near.stream().distinct().filter(text -> !text.isEmpty() && !text.equals(value)).toList();
  }
}

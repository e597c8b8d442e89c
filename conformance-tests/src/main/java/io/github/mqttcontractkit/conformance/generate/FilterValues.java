package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.rpc.UrlEncoded;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private final NavigableSet<String> sorted;
  private final Map<String, Long> spellings;

  /**
   * @param values that items have, in the order of the items
   */
  FilterValues(List<String> values) {
    this.values = values.stream().filter(Predicate.not(String::isEmpty)).toList();
    this.sorted = new TreeSet<>(this.values);
    this.spellings =
        sorted.stream().collect(Collectors.groupingBy(FilterValues::folded, Collectors.counting()));
  }

  /** Values that items have, those first that a search confuses most easily. */
  List<String> present() {
    Stream<Predicate<String>> features =
        Stream.of(
            this::isConfusable,
            value -> !value.equals(value.strip()),
            value -> NOTHING.contains(value.toLowerCase(Locale.ROOT)),
            value -> !PLAIN.matcher(value).replaceAll("").isEmpty() && hasWildcard(value),
            FilterValues::isUnusual,
            value -> !PLAIN.matcher(value).replaceAll("").isEmpty(),
            this::isPrefix);
    Set<String> chosen = new LinkedHashSet<>();
    values.stream()
        .max(Comparator.comparingLong(FilterValues::unusualLetters))
        .ifPresent(chosen::add);
    features.forEach(
        feature -> values.stream().filter(feature).distinct().limit(3).forEach(chosen::add));
    values.stream().max(Comparator.comparingInt(String::length)).ifPresent(chosen::add);
    if (!values.isEmpty()) {
      chosen.add(values.get(values.size() - 1));
      chosen.add(values.get(0));
      chosen.add(values.get(values.size() / 2));
    }
    return List.copyOf(chosen);
  }

  static long unusualLetters(String value) {
    return PLAIN.matcher(value).replaceAll("").chars().distinct().count();
  }

  private static boolean hasWildcard(String value) {
    return WILDCARD.matcher(value).find();
  }

  private boolean isConfusable(String value) {
    return spellings.get(folded(value)) > 1;
  }

  private boolean isPrefix(String value) {
    return Optional.ofNullable(sorted.higher(value))
        .filter(next -> next.startsWith(value))
        .isPresent();
  }

  /** What is left of a text for a search that folds case, accents, width and blanks. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  /**
   * Values that no exact search takes for those that items have: each change is made to the value
   * on which it shows best, and words that programs take for nothing.
   */
  List<String> nearly() {
    List<String> near = new ArrayList<>();
    String plain = values.isEmpty() ? "x" : values.get(0);
    List<String> others = values.stream().distinct().limit(2).toList();
    near.add(changed(FilterValues::otherCase).orElse(plain + "x"));
    near.add(plain.substring(0, plain.offsetByCodePoints(plain.length(), -1)));
    near.add("%");
    near.add(plain + " ");
    changedIf(value -> isUnusual(value), FilterValues::otherCase).ifPresent(near::add);
    near.add("null");
    near.add("*");
    near.add(plain.substring(plain.offsetByCodePoints(0, 1)));
    changed(value -> Normalizer.normalize(value, Form.NFD)).ifPresent(near::add);
    changed(value -> Normalizer.normalize(value, Form.NFC)).ifPresent(near::add);
    near.add("_" + plain.substring(plain.offsetByCodePoints(0, 1)));
    changedIf(FilterValues::isUnusual, FilterValues::folded).ifPresent(near::add);
    near.add(String.join(",", others));
    near.add("0");
    near.add(".*");
    near.add("\"" + plain + "\"");
    changed(String::strip).ifPresent(near::add);
    changed(value -> value.replace('+', ' ')).ifPresent(near::add);
    near.add(plain.substring(0, plain.offsetByCodePoints(0, 1)) + "%");
    near.add("undefined");
    near.add(" " + plain);
    near.add("all");
    near.add(plain + "x");
    near.add("'" + plain + "'");
    near.add("false");
    near.add(longest() + "x");
    near.add(longest().substring(0, longest().length() / 2));
    near.add("0" + plain);
    near.add(plain + "\u0000");
    near.add("_");
    changedIf(value -> value.contains("%"), FilterValues::decoded).ifPresent(near::add);
    return near.stream().distinct().filter(text -> !text.isEmpty()).toList();
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

  private static String decoded(String value) {
    return UrlEncoded.parse("v=" + value.replace("&", "%26")).getOrDefault("v", "");
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

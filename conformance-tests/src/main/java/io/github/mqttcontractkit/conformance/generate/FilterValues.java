package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.rpc.UrlEncoded;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values for one filter, chosen from the values in the data for what breaks a search that is not
 * exact: collations, LIKE, trimming, normalisation, decoding, words that programs take for nothing.
 */
final class FilterValues {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@.-]");
  private static final int MOST_COVERING = 5;
  private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9]");
  private static final int FULL_WIDTH = 0xFEE0;

  /** Letters beyond what a column, a key or a buffer of a search may hold. */
  private static final int LONG = 300;

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
    chosen.addAll(withAllLetters());
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

  /** Values that hold every unusual letter of the data, as few as can be found simply. */
  private List<String> withAllLetters() {
    List<String> covering = new ArrayList<>();
    Set<Integer> met = new HashSet<>();
    Optional<String> next = richest(met);
    while (next.isPresent() && covering.size() < MOST_COVERING) {
      covering.add(next.get());
      unusual(next.get()).forEach(met::add);
      next = richest(met);
    }
    return covering;
  }

  /** The value with the most unusual letters that were not met; empty if there are none. */
  private Optional<String> richest(Set<Integer> met) {
    ToLongFunction<String> fresh =
        value -> unusual(value).filter(letter -> !met.contains(letter)).count();
    return sorted.stream()
        .max(Comparator.comparingLong(fresh))
        .filter(value -> fresh.applyAsLong(value) > 0);
  }

  private static Stream<Integer> unusual(String value) {
    return PLAIN.matcher(value).replaceAll("").codePoints().distinct().boxed();
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
    near.add(changed(FilterValues::otherCase).orElse(plain + "x"));
    near.add(plain.substring(0, plain.offsetByCodePoints(plain.length(), -1)));
    near.add("%");
    near.add(plain + " ");
    near.add("*");
    near.add("null");
    changedIf(FilterValues::isUnusual, FilterValues::otherCase).ifPresent(near::add);
    near.add(plain.substring(plain.offsetByCodePoints(0, 1)));
    changed(value -> Normalizer.normalize(value, Form.NFD)).ifPresent(near::add);
    changed(value -> Normalizer.normalize(value, Form.NFC)).ifPresent(near::add);
    near.add(escapedOnce(plain, "\\"));
    near.add("0" + changedIf(FilterValues::isNumber, value -> "0" + value).orElse(plain));
    near.add(encoded(plain));
    near.add("_" + plain.substring(plain.offsetByCodePoints(0, 1)));
    changedIf(FilterValues::isUnusual, FilterValues::folded).ifPresent(near::add);
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
    changedIf(FilterValues::isNumber, value -> value + ".0").ifPresent(near::add);
    changed(FilterValues::wide).ifPresent(near::add);
    changed(value -> value.replaceFirst("[sS]", "\u017F")).ifPresent(near::add);
    near.add(escapedOnce(plain, "''"));
    near.add(plain + "\u0000");
    near.add("_");
    changedIf(value -> value.contains("%"), FilterValues::decoded).ifPresent(near::add);
    return near.stream()
        .distinct()
        .filter(text -> !text.isEmpty() && !sorted.contains(text))
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

package io.github.mqttcontractkit.conformance.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values for one filter that items have, those first on which a search that is not exact shows
 * best: collations, LIKE, trimming, normalisation, decoding, words that programs take for nothing.
 */
public final class FilterValues {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@.-]");
  private static final Pattern WILDCARD = Pattern.compile("[%_*?\\[]");
  private static final int MOST_COVERING = 5;
  private static final int OF_A_KIND = 3;
  private static final Set<String> NOTHING =
      Set.of(
          "null", "nil", "none", "undefined", "nan", "0", "-", "*", "all", "any", "true", "false");

  private final List<String> values;
  private final NavigableSet<String> sorted;

  /**
   * @param values that items have, in the order of the items
   */
  public FilterValues(List<String> values) {
    this.values = values.stream().filter(Predicate.not(String::isEmpty)).toList();
    this.sorted = new TreeSet<>(this.values);
  }

  /** The values, the most telling ones first. */
  public List<String> present() {
    List<List<String>> alike = alike();
    Set<String> chosen = new LinkedHashSet<>();
    alike.stream().limit(1).map(group -> group.get(0)).forEach(chosen::add);
    List<String> covering = withAllLetters();
    covering.stream().limit(1).forEach(chosen::add);
    alike.stream().limit(1).map(group -> group.get(group.size() - 1)).forEach(chosen::add);
    alike.stream().map(group -> group.get(0)).forEach(chosen::add);
    chosen.addAll(covering);
    features()
        .forEach(
            feature ->
                values.stream().filter(feature).distinct().limit(OF_A_KIND).forEach(chosen::add));
    values.stream().max(Comparator.comparingInt(String::length)).ifPresent(chosen::add);
    if (!values.isEmpty()) {
      chosen.add(values.get(values.size() - 1));
      chosen.add(values.get(0));
      chosen.add(values.get(values.size() / 2));
    }
    alike.forEach(chosen::addAll);
    return List.copyOf(chosen);
  }

  private Stream<Predicate<String>> features() {
    return Stream.of(
        value -> NOTHING.contains(value.toLowerCase(Locale.ROOT)),
        value -> WILDCARD.matcher(value).find() && unusualLetters(value) > 0,
        this::isPrefix,
        value -> !value.equals(value.strip()),
        value -> value.chars().anyMatch(letter -> letter > 127));
  }

  /** Values that a careless search takes for one another; the largest groups first. */
  private List<List<String>> alike() {
    return sorted.stream()
        .collect(Collectors.groupingBy(FoldedText::bare, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(group -> group.size() > 1)
        .map(FilterValues::plainestFirst)
        .sorted(Comparator.comparing(group -> -group.size()))
        .toList();
  }

  private static List<String> plainestFirst(List<String> group) {
    return group.stream()
        .sorted(
            Comparator.comparing((String value) -> !value.equals(FoldedText.bare(value)))
                .thenComparing(FilterValues::unusualLetters)
                .thenComparing(String::length))
        .toList();
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

  /** How many different letters a text has that names seldom have. */
  public static long unusualLetters(String value) {
    return unusual(value).count();
  }

  private boolean isPrefix(String value) {
    return Optional.ofNullable(sorted.higher(value))
        .filter(next -> next.startsWith(value))
        .isPresent();
  }
}

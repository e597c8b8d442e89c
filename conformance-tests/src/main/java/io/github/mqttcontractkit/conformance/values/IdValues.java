package io.github.mqttcontractkit.conformance.values;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.values.Candidates.Candidate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Ids of resources that are not there. */
public final class IdValues {
  private static final int NAME_LENGTH = 20;
  private static final Pattern PREFIX = Pattern.compile("^[A-Za-z]+[-_]");

  private IdValues() {}

  /**
   * Ids that are not the given one but nearly, and some that nobody has: longer, shorter, in other
   * letters. That a blank behind it makes another id of it binds less.
   *
   * @param known ids that are there, to be left out
   * @param longer names of other things that begin with the id
   */
  public static Candidates nearly(String id, List<String> known, List<String> longer) {
    Stream<String> first = Stream.of(prefix(id) + "0".repeat(NAME_LENGTH), id + "0");
    Stream<String> others =
        Stream.of(
            otherCase(id),
            id.substring(0, Math.max(1, id.length() - 1)),
            "x" + id,
            id.substring(0, id.length() - 1) + "_",
            id.replaceAll("[_-]", ""),
            id + "%",
            id.substring(id.length() / 2),
            id + "," + id);
    Stream<Candidate> sure =
        Stream.of(first, longer.stream().limit(1), others)
            .flatMap(values -> values)
            .map(value -> Candidate.of(value, MUST));
    Stream<Candidate> blanks =
        Stream.of(id + " ", " " + id, id + "\u0000").map(value -> Candidate.of(value, SHOULD));
    List<Candidate> all =
        Stream.concat(sure, blanks)
            .filter(candidate -> !known.contains(candidate.value().orElseThrow()))
            .distinct()
            .toList();
    Arbitrary<Candidate> any =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .numeric()
            .ofLength(NAME_LENGTH)
            .map(value -> Candidate.of("no-such-" + value, MUST));
    return new Candidates(all, any);
  }

  /** The letters that ids of a kind often begin with, and what divides them from the rest. */
  private static String prefix(String id) {
    Matcher prefix = PREFIX.matcher(id);
    return prefix.find() ? prefix.group() : "no-such-";
  }

  private static String otherCase(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return text.equals(upper) ? text.toLowerCase(Locale.ROOT) : upper;
  }
}

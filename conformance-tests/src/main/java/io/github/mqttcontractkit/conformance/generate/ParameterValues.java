package io.github.mqttcontractkit.conformance.generate;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.conformance.generate.Candidates.Candidate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values for parameters: the telling ones first, then any others. */
final class ParameterValues {
  private static final int LONG_TEXT = 8 * 1024;
  private static final int NAME_LENGTH = 20;
  private static final Pattern PREFIX = Pattern.compile("^[A-Za-z]+[-_]");
  private static final char FULL_WIDTH_ZERO = '\uFF10';
  private static final char ARABIC_ZERO = '\u0660';

  /** Digits beyond those of any fixed-width number. */
  private static final BigInteger HUGE = BigInteger.TEN.pow(40);

  private static final List<String> HOSTILE =
      List.of(
          "'\"\\<b>&amp;</b>%s%n${1+1}{{1+1}}../a&b=c+d%41;e#f?g\r\nX-Injected: 1\u001b[31m日本語 😀",
          "x".repeat(LONG_TEXT),
          "日本語 😀 \u202e\u200b\u0301e\u0301ßİﬁ\u2028\u2029\ufeff",
          "\u0000",
          "'\"\\<b>&amp;</b>%s%n${1+1}{{1+1}}../a&b=c+d%41;e#f?g",
          "\u001b[31m\u007f\u0085\u0001",
          "\r\nX-Injected: 1",
          "\"",
          "\uFFFD\uFFFF\uDBFF\uDFFF\u0080",
          "'",
          "\t \u00a0\u3000",
          "\\",
          "*%_?[a-z]");

  private ParameterValues() {}

  /** No value. */
  static Candidates missing() {
    return Candidates.only(List.of(new Candidate(Optional.empty(), MUST)));
  }

  /** An empty value. */
  static Candidates empty() {
    return Candidates.only(List.of(Candidate.of("", MUST)));
  }

  /**
   * Integers above a maximum: just above, far above, such that a cast to 8, 16, 32 or 64 bits
   * brings them back into the range, and such that are written with a sign, zeros or blanks, which
   * is wrong whether they are read or not.
   */
  static Candidates above(BigInteger maximum) {
    BigInteger least = maximum.add(BigInteger.ONE);
    return Candidates.of(
        List.of(
            least.toString(),
            wrapping(32),
            wrapping(64),
            maximum.multiply(BigInteger.TEN).toString(),
            wrapping(8),
            "0" + least,
            wrapping(16),
            BigInteger.TWO.pow(31).toString(),
            least + " ",
            HUGE.toString(),
            "+" + least,
            least + "\n",
            inDigits(FULL_WIDTH_ZERO, least),
            inDigits(ARABIC_ZERO, least),
            BigInteger.TWO.pow(63).toString(),
            " " + least),
        Arbitraries.bigIntegers().between(least, HUGE).map(BigInteger::toString));
  }

  /** 10 after a cast to so many bits. */
  private static String wrapping(int bits) {
    return BigInteger.TWO.pow(bits).add(BigInteger.TEN).toString();
  }

  private static String inDigits(char zero, BigInteger number) {
    StringBuilder text = new StringBuilder();
    number.toString().chars().forEach(digit -> text.append((char) (digit - '0' + zero)));
    return text.toString();
  }

  /** Integers below 1, some of them back in the range after a cast. */
  static Candidates belowOne() {
    return Candidates.of(
        List.of(
            "0",
            "-1",
            BigInteger.TEN.subtract(BigInteger.TWO.pow(32)).toString(),
            "-10",
            "00",
            BigInteger.TEN.subtract(BigInteger.TWO.pow(64)).toString(),
            "-246",
            "-0",
            "-65526",
            BigInteger.TWO.pow(31).negate().toString(),
            HUGE.negate().toString(),
            " -1",
            "-1 "),
        Arbitraries.bigIntegers()
            .between(HUGE.negate(), BigInteger.ZERO)
            .map(BigInteger::toString));
  }

  /** Texts that spell no integer, in whatever way one reads them. */
  static Candidates noIntegers() {
    return Candidates.of(
        List.of(
            "abc",
            "5a",
            "1e2",
            "0x10",
            "1 0",
            "null",
            "1,0",
            "\"10\"",
            "1\n0",
            "--1",
            "1,5",
            "1/2",
            "x10",
            "[1]",
            "NaN",
            "ten",
            "10;",
            "1'0",
            "$10",
            "0b1",
            "10L",
            "true",
            "Infinity"),
        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8));
  }

  /** Texts of which it is open whether they are "an integer, badly written"; they bind less. */
  static Candidates nearlyIntegers() {
    return Candidates.only(
        Stream.of("1.5", "10.0", "1_0", "10.").map(v -> Candidate.of(v, SHOULD)).toList());
  }

  /** Words that are none of these. */
  static Candidates noneOf(List<String> values) {
    Stream<String> close =
        values.stream()
            .flatMap(
                value ->
                    Stream.of(
                        value.substring(0, value.length() - 1),
                        value.toLowerCase(Locale.ROOT),
                        value + " x",
                        value + "X",
                        value + ",",
                        "*",
                        value.substring(1)));
    List<String> first =
        Stream.concat(Stream.of("NOBODY"), close)
            .distinct()
            .filter(value -> isOther(value, values))
            .toList();
    return Candidates.of(
        first,
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .ofMinLength(1)
            .ofMaxLength(8)
            .filter(value -> isOther(value, values)));
  }

  private static boolean isOther(String value, List<String> values) {
    return !value.isEmpty() && !values.contains(value);
  }

  /**
   * Ids that are not the given one but nearly, and some that nobody has: longer, shorter, in other
   * letters. That a blank behind it makes another id of it binds less.
   *
   * @param known ids that are there, to be left out
   */
  static Candidates nearly(String id, List<String> known) {
    Stream<Candidate> sure =
        Stream.of(
                prefix(id) + "0".repeat(NAME_LENGTH),
                id + "0",
                otherCase(id),
                id.substring(0, Math.max(1, id.length() - 1)),
                "x" + id,
                id.substring(0, id.length() - 1) + "_",
                id.replaceAll("[_-]", ""),
                id + "%",
                id.substring(id.length() / 2),
                id + "," + id)
            .map(value -> Candidate.of(value, MUST));
    Stream<Candidate> blanks =
        Stream.of(id + " ", " " + id, id + "\u0000").map(value -> Candidate.of(value, SHOULD));
    List<Candidate> first =
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
    return new Candidates(first, 2, any);
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

  /**
   * Texts that break careless programs, several of them in one; none could do harm if it were run.
   * What has no UTF-8 form no client can send.
   *
   * @param optional whether the parameter may be left out; then it may be empty, too
   */
  static Candidates hostile(boolean optional) {
    List<String> first = new ArrayList<>(HOSTILE);
    if (optional) {
      first.add(1, "");
    }
    return Candidates.of(
            first,
            Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(text -> UTF_8.newEncoder().canEncode(text)))
        .always(1);
  }

  /** Parts of a text to try in place of it; never a half of a letter. */
  static Stream<String> shorter(String text) {
    int half = text.length() / 2;
    return Stream.of(
            text.substring(0, half),
            text.substring(half),
            text.substring(Math.min(1, text.length())),
            text.substring(0, Math.max(0, text.length() - 1)))
        .filter(part -> !part.isEmpty() && UTF_8.newEncoder().canEncode(part));
  }
}

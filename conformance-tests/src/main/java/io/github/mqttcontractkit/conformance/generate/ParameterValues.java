package io.github.mqttcontractkit.conformance.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** ParameterValues for parameters: the telling ones first, then any others. */
final class ParameterValues {
  private static final int LONG_TEXT = 8 * 1024;
  private static final int MADE = 20;

  /** Texts that break careless programs; none could do harm if it were run. */
  static final List<String> HOSTILE =
      List.of(
          "\"",
          "<b>&amp;</b>",
          "\u0000",
          "日本語 😀 \u202e",
          "x".repeat(LONG_TEXT),
          "'",
          "\\",
          "\r\nX-Injected: 1",
          "\u001b[31m\u007f",
          "%s%n%x",
          "${1+1}{{1+1}}",
          "../../..",
          "a&b=c+d%41;e#f?g");

  private ParameterValues() {}

  /** Integers above a maximum: just above, far above, beyond 32 and 64 bits and back in range. */
  static Arbitrary<String> above(BigInteger maximum) {
    BigInteger least = maximum.add(BigInteger.ONE);
    BigInteger most = BigInteger.TEN.pow(40);
    return telling(
            Arbitraries.bigIntegers().between(least, most).shrinkTowards(least),
            List.of(
                least,
                BigInteger.TWO.pow(32).add(BigInteger.TEN),
                maximum.multiply(BigInteger.TEN),
                BigInteger.TWO.pow(64).add(BigInteger.TEN),
                BigInteger.TWO.pow(31),
                most,
                BigInteger.TWO.pow(63)))
        .map(BigInteger::toString);
  }

  /** Integers below 1. */
  static Arbitrary<String> belowOne() {
    BigInteger least = BigInteger.TEN.pow(40).negate();
    return telling(
            Arbitraries.bigIntegers().between(least, BigInteger.ZERO),
            List.of(
                BigInteger.ZERO,
                BigInteger.ONE.negate(),
                BigInteger.TWO.pow(31).negate(),
                BigInteger.valueOf(-100),
                BigInteger.TWO.pow(64).negate().add(BigInteger.TEN),
                least))
        .map(BigInteger::toString);
  }

  /** Texts that spell no integer, in whatever way one reads them. */
  static Arbitrary<String> noIntegers() {
    return telling(
        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8),
        List.of("abc", "5a", "1e2", "0x10", "1,5", "--1", "1 0", "NaN", "null", "1/2", "[1]"));
  }

  /** Words that are none of these. */
  static Arbitrary<String> noneOf(List<String> values) {
    List<String> close =
        values.stream().map(value -> value.substring(0, value.length() - 1)).toList();
    return telling(
            Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(8),
            Stream.concat(Stream.of("NOBODY"), close.stream()).toList())
        .filter(value -> values.stream().noneMatch(value::equalsIgnoreCase));
  }

  /** Names that nobody has given to anything. */
  static Arbitrary<String> made(String prefix) {
    return telling(
            Arbitraries.strings().withCharRange('a', 'z').numeric().ofLength(MADE),
            List.of("0".repeat(MADE), "z".repeat(MADE)))
        .map(name -> prefix + name);
  }

  /** Any text that has a UTF-8 form; lone surrogates have none, so no client can send them. */
  static Arbitrary<String> anyText() {
    return Arbitraries.strings()
        .all()
        .ofMinLength(1)
        .ofMaxLength(40)
        .filter(text -> UTF_8.newEncoder().canEncode(text));
  }

  /** Either half of a text, and all but its first or last letter; never a half of a letter. */
  static Stream<String> shorter(String text) {
    int half = text.length() / 2;
    return Stream.of(
            text.substring(0, half),
            text.substring(half),
            text.substring(Math.min(1, text.length())),
            text.substring(0, Math.max(0, text.length() - 1)))
        .filter(part -> !part.isEmpty() && UTF_8.newEncoder().canEncode(part));
  }

  /** The same values, but these first, in this order. */
  static <T> Arbitrary<T> telling(Arbitrary<T> any, List<T> first) {
    return any.edgeCases(
        cases -> {
          cases.filter(usual -> false);
          first.forEach(cases::add);
        });
  }
}

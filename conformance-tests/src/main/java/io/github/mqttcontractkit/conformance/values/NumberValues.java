package io.github.mqttcontractkit.conformance.values;

import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.values.Candidates.Candidate;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;

/** Values that are out of the range of a parameter that holds a number, or no numbers. */
public final class NumberValues {
  private static final char FULL_WIDTH_ZERO = '\uFF10';
  private static final char ARABIC_ZERO = '\u0660';

  /** Digits beyond those of any fixed-width number. */
  private static final BigInteger HUGE = BigInteger.TEN.pow(40);

  private NumberValues() {}

  /**
   * Integers above a maximum: just above, far above, such that a cast to 8, 16, 32 or 64 bits
   * brings them back into the range, and such that are written with a sign, zeros or blanks, which
   * is wrong whether they are read or not.
   */
  public static Candidates above(BigInteger maximum) {
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
  public static Candidates belowOne() {
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
  public static Candidates noIntegers() {
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
  public static Candidates nearlyIntegers() {
    return Candidates.only(
        Stream.of("1.5", "10.0", "1_0", "10.").map(v -> Candidate.of(v, SHOULD)).toList());
  }
}

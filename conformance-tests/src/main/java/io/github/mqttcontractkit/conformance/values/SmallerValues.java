package io.github.mqttcontractkit.conformance.values;

import io.github.mqttcontractkit.contract.Parameter;
import java.math.BigInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Simpler values to try in place of one that fails. */
public final class SmallerValues {
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,60}");

  /** Integers below two to this power are compared by their value, others by their length. */
  private static final int BITS = 18;

  /** What a letter of a text counts. */
  private static final int LETTER = 16;

  private SmallerValues() {}

  /** Simpler values; only such as break the same statement are worth trying. */
  public static Stream<String> of(Parameter parameter, String value) {
    return INTEGER.matcher(value).matches()
        ? integers(parameter, new BigInteger(value))
        : ParameterValues.shorter(value)
            .filter(text -> parameter.accepts(value) || !parameter.accepts(text));
  }

  /** The bound that it exceeds, half the way and a tenth of it, one digit less, and one step. */
  private static Stream<String> integers(Parameter parameter, BigInteger value) {
    BigInteger bound =
        value.signum() > 0
            ? parameter.schema().maximum().orElse(BigInteger.ZERO).add(BigInteger.ONE)
            : BigInteger.ZERO;
    BigInteger half = value.add(bound).divide(BigInteger.TWO);
    BigInteger tenth =
        value.subtract(bound).multiply(BigInteger.valueOf(9)).divide(BigInteger.TEN).add(bound);
    BigInteger step = value.subtract(BigInteger.valueOf(value.subtract(bound).signum()));
    BigInteger shorter = value.divide(BigInteger.TEN);
    return Stream.of(bound, half, shorter, tenth, step)
        .distinct()
        .map(BigInteger::toString)
        .filter(text -> !parameter.accepts(text));
  }

  /** How far a value is from the simplest one. */
  public static long complexity(String value) {
    if (!INTEGER.matcher(value).matches()) {
      return (long) value.length() * LETTER;
    }
    BigInteger number = new BigInteger(value).abs();
    return number.bitLength() < BITS ? number.longValue() : (1L << BITS) + number.bitLength();
  }
}

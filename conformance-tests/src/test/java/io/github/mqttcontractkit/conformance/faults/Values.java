package io.github.mqttcontractkit.conformance.faults;

import java.math.BigInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Parameter values that an implementation takes for other ones. */
final class Values {
  private static final BigInteger MAXIMUM = BigInteger.valueOf(100);

  private Values() {}

  /** Integers above 100 are taken for this. */
  static UnaryOperator<String> aboveMaximum(String taken) {
    return taken(value -> isInteger(value) && new BigInteger(value).compareTo(MAXIMUM) > 0, taken);
  }

  /** Integers below 1 are taken for this. */
  static UnaryOperator<String> belowOne(String taken) {
    return taken(value -> isInteger(value) && new BigInteger(value).signum() < 1, taken);
  }

  /** What is no integer is taken for this. */
  static UnaryOperator<String> noInteger(String taken) {
    return taken(value -> !value.isBlank() && !value.strip().matches("[+-]?\\d+"), taken);
  }

  static UnaryOperator<String> notEmpty(String taken) {
    return taken(value -> !value.isEmpty(), taken);
  }

  /** These values are taken for another one. */
  static UnaryOperator<String> taken(Predicate<String> values, String taken) {
    return value -> values.test(value) ? taken : value;
  }

  private static boolean isInteger(String value) {
    return value.matches("-?\\d+");
  }
}

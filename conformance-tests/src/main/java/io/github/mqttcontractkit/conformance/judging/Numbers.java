package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.Call;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the numbers in requests and answers. */
public final class Numbers {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,100}");

  private Numbers() {}

  /** The number that a text of decimal digits spells. */
  public static Optional<BigInteger> read(String text) {
    return Optional.of(text).filter(t -> DIGITS.matcher(t).matches()).map(BigInteger::new);
  }

  /** The number in a parameter, if it is given as the document allows. */
  public static Optional<BigInteger> given(Call call, Parameter parameter) {
    return call.parameter(parameter.name()).filter(parameter::accepts).flatMap(Numbers::read);
  }
}

package io.github.mqttcontractkit.stub.scenario;

import java.util.Optional;

/**
 * What a caller asks for beyond the product.
 *
 * @param example this documented answer instead of a live one
 * @param fault what the network does to the answer
 * @param delay how long the caller waits for it
 * @param applied the preferences that chose all this, for {@code Preference-Applied}
 */
public record Scenario(
    Optional<Example> example, Optional<Fault> fault, Delay delay, Optional<String> applied) {
  static final Scenario NONE =
      new Scenario(Optional.empty(), Optional.empty(), Delay.NONE, Optional.empty());

  static Scenario of(Example example) {
    return new Scenario(Optional.of(example), Optional.empty(), Delay.NONE, Optional.empty());
  }

  static Scenario of(Fault fault) {
    return new Scenario(Optional.empty(), Optional.of(fault), Delay.NONE, Optional.empty());
  }

  static Scenario of(Delay delay) {
    return new Scenario(Optional.empty(), Optional.empty(), delay, Optional.empty());
  }
}

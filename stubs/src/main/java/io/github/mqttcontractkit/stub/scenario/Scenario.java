package io.github.mqttcontractkit.stub.scenario;

import java.util.Optional;

/**
 * What happens to a request beyond the product's own behaviour.
 *
 * @param example the documented example that is sent; empty: the answer that the data give
 * @param fault the network fault that is applied to the answer
 * @param delay the delay before the answer
 * @param applied the preferences that chose the scenario, for {@code Preference-Applied}
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

package io.github.mqttcontractkit.stub.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A network fault that is applied to an answer; {@code scenarios.yaml} describes each. */
public enum Fault {
  RESET,
  EMPTY,
  GARBAGE,
  RANDOM,
  TRUNCATED,
  DRIP;

  /** The name that callers use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Fault> labelled(String label) {
    return Arrays.stream(values()).filter(fault -> fault.label().equals(label)).findFirst();
  }
}

package io.github.mqttcontractkit.stub.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the network may do to an answer, {@code x-stub/faults} in the document. */
public enum Fault {
  RESET,
  EMPTY,
  GARBAGE,
  RANDOM,
  TRUNCATED,
  DRIP;

  /** The name in the document. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Fault> labelled(String label) {
    return Arrays.stream(values()).filter(fault -> fault.label().equals(label)).findFirst();
  }
}

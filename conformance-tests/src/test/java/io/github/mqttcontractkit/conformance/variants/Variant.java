package io.github.mqttcontractkit.conformance.variants;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An implementation that conforms, and does it in its own way.
 *
 * @param name what is its own
 * @param data what it holds
 * @param behaviour how it answers
 * @param fails the rules below MUST that it breaks
 * @param ends how a run on it ends
 */
public record Variant(
    String name, Supplier<Data> data, Behaviour behaviour, Set<String> fails, Ends ends) {

  /** How a run ends. */
  public enum Ends {
    /** Every rule is decided. */
    DECIDED,
    /** Some rules may be undecided, since the data move. */
    MOVING,
    /** Nothing can be decided. */
    UNDECIDED
  }

  static Variant of(String name, Behaviour behaviour) {
    return new Variant(name, Holdings::usual, behaviour, Set.of(), Ends.DECIDED);
  }

  static Variant holding(String name, Supplier<Data> data) {
    return new Variant(name, data, Behaviour.right(), Set.of(), Ends.DECIDED);
  }

  Variant failing(String... rules) {
    return new Variant(name, data, behaviour, Set.of(rules), ends);
  }

  Variant ending(Ends how) {
    return new Variant(name, data, behaviour, fails, how);
  }

  @Override
  public String toString() {
    return name;
  }
}

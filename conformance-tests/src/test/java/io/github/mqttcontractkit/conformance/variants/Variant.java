package io.github.mqttcontractkit.conformance.variants;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An implementation that conforms, and does it in its own way.
 *
 * @param name what is its own
 * @param data what it holds
 * @param behaviour how it answers
 * @param fails the rules below MUST that it breaks and that a run finds broken
 * @param mayFail the rules below MUST that it breaks too, but where a run need not notice
 * @param groups the groups that it is asked for
 * @param ends how a run on it ends
 */
public record Variant(
    String name,
    Supplier<Data> data,
    Behaviour behaviour,
    Set<String> fails,
    Set<String> mayFail,
    List<String> groups,
    Ends ends) {

  /** How a run ends. */
  public enum Ends {
    /** Every rule is decided. */
    DECIDED,
    /** Some rules may be undecided, since the data or their order move. */
    MOVING,
    /** Some rules may be undecided, since not every form of a request is answered. */
    PARTLY_ANSWERED,
    /** Nothing can be decided. */
    UNDECIDED
  }

  Variant(String name, Supplier<Data> data, Behaviour behaviour, Set<String> fails, Ends ends) {
    this(name, data, behaviour, fails, Set.of(), Holdings.GROUPS, ends);
  }

  static Variant of(String name, Behaviour behaviour) {
    return new Variant(name, Holdings::usual, behaviour, Set.of(), Ends.DECIDED);
  }

  static Variant holding(String name, Supplier<Data> data) {
    return new Variant(name, data, Behaviour.right(), Set.of(), Ends.DECIDED);
  }

  Variant failing(String... rules) {
    return new Variant(name, data, behaviour, Set.of(rules), mayFail, groups, ends);
  }

  Variant perhapsFailing(String... rules) {
    return new Variant(name, data, behaviour, fails, Set.of(rules), groups, ends);
  }

  Variant askedFor(List<String> others) {
    return new Variant(name, data, behaviour, fails, mayFail, others, ends);
  }

  Variant ending(Ends how) {
    return new Variant(name, data, behaviour, fails, mayFail, groups, how);
  }

  @Override
  public String toString() {
    return name;
  }
}

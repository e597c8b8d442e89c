package io.github.mqttcontractkit.conformance.faults;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An implementation that is wrong in one way.
 *
 * @param name what is wrong
 * @param operation where it is wrong; empty if it takes two operations to see it
 * @param rule the rule that must catch it
 * @param others rules that may catch it in its place, since they are broken too
 * @param phrase what the failure must say, if {@code rule} catches it
 * @param data what the implementation holds
 * @param behaviour how it answers
 * @param rare whether a quick run may miss it
 * @param example requests that are answered wrongly
 */
public record Fault(
    String name,
    String operation,
    String rule,
    Set<String> others,
    String phrase,
    Supplier<Data> data,
    Behaviour behaviour,
    boolean rare,
    Optional<Consumer<ExampleClient>> example) {

  /** A fault of ListDeviceCredentialClientId. */
  static Fault ldc(String rule, String name, String phrase, Behaviour behaviour) {
    return usual(Behaviours.LDC, rule, name, phrase, behaviour);
  }

  /** The same, whatever the failure says. */
  static Fault ldc(String rule, String name, Behaviour behaviour) {
    return ldc(rule, name, "", behaviour);
  }

  /** A fault of QueryCustomAuthIdentity. */
  static Fault qca(String rule, String name, String phrase, Behaviour behaviour) {
    return usual(Behaviours.QCA, rule, name, phrase, behaviour);
  }

  /** The same, whatever the failure says. */
  static Fault qca(String rule, String name, Behaviour behaviour) {
    return qca(rule, name, "", behaviour);
  }

  /** A fault that shows between two operations. */
  static Fault both(String rule, String name, Behaviour behaviour) {
    return usual("", rule, name, "", behaviour);
  }

  private static Fault usual(
      String operation, String rule, String name, String phrase, Behaviour behaviour) {
    return new Fault(
        name,
        operation,
        rule,
        Set.of(),
        phrase,
        Holdings::usual,
        behaviour,
        false,
        Optional.empty());
  }

  /** The same fault over more than 1,000 items. */
  Fault large() {
    return over(Holdings::large);
  }

  /** The same fault over other data. */
  Fault over(Supplier<Data> other) {
    return new Fault(name, operation, rule, others, phrase, other, behaviour, rare, example);
  }

  /** The same fault; these rules may catch it in place of the first one. */
  Fault orBy(String... rules) {
    return new Fault(name, operation, rule, Set.of(rules), phrase, data, behaviour, rare, example);
  }

  /** The same fault, too rare for a quick run. */
  Fault seldom() {
    return new Fault(name, operation, rule, others, phrase, data, behaviour, true, example);
  }

  /** The same fault with requests that show it. */
  Fault shownBy(Consumer<ExampleClient> requests) {
    return new Fault(
        name, operation, rule, others, phrase, data, behaviour, rare, Optional.of(requests));
  }

  /** The same fault with calls that show it, sent one after the other with GET. */
  Fault shownBy(Call... calls) {
    return shownBy(client -> Stream.of(calls).forEach(client::get));
  }

  /** Whether a failure of this rule is a right accusation. */
  public boolean isCaughtBy(String id) {
    return rule.equals(id) || others.contains(id);
  }

  @Override
  public String toString() {
    String place =
        switch (operation) {
          case Behaviours.LDC -> "LDC";
          case Behaviours.QCA -> "QCA";
          default -> "both";
        };
    return rule + " " + place + ": " + name;
  }
}

package io.github.mqttcontractkit.conformance.faults;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.function.Supplier;

/**
 * An implementation that is wrong in one way.
 *
 * @param name what is wrong
 * @param operation where it is wrong
 * @param rule the rule that must catch it
 * @param phrase what the failure must say
 * @param data what the implementation holds
 * @param behaviour how it answers
 */
public record Fault(
    String name,
    String operation,
    String rule,
    String phrase,
    Supplier<Data> data,
    Behaviour behaviour) {

  /** A fault of ListDeviceCredentialClientId. */
  static Fault ldc(String rule, String name, String phrase, Behaviour behaviour) {
    return new Fault(name, Behaviours.LDC, rule, phrase, Holdings::usual, behaviour);
  }

  /** A fault of QueryCustomAuthIdentity. */
  static Fault qca(String rule, String name, String phrase, Behaviour behaviour) {
    return new Fault(name, Behaviours.QCA, rule, phrase, Holdings::usual, behaviour);
  }

  /** The same fault over more than 1,000 items. */
  Fault large() {
    return new Fault(name, operation, rule, phrase, Holdings::large, behaviour);
  }

  @Override
  public String toString() {
    return rule + " " + (operation.equals(Behaviours.LDC) ? "LDC" : "QCA") + ": " + name;
  }
}

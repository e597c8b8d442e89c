package io.github.mqttcontractkit.conformance.faults;

import io.github.mqttcontractkit.acs.WireRequest;
import io.github.mqttcontractkit.stub.Answer;
import java.util.function.Function;

/**
 * An implementation that is wrong in one way.
 *
 * @param name what is wrong
 * @param operation where it is wrong
 * @param rule the rule that must catch it
 * @param phrase what the failure must say
 * @param behaviour how it answers
 */
public record Fault(
    String name, String operation, String rule, String phrase, Behaviour behaviour) {
  /** The operations, by their short names in the kit's documentation. */
  static final String LDC = "ListDeviceCredentialClientId";

  static final String QCA = "QueryCustomAuthIdentity";

  /** Answers a request, given a stub that would answer it rightly. */
  @FunctionalInterface
  public interface Behaviour {
    Answer answer(WireRequest request, Function<WireRequest, Answer> right);
  }

  @Override
  public String toString() {
    return rule + " " + (operation.equals(LDC) ? "LDC" : "QCA") + ": " + name;
  }
}

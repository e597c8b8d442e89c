package io.github.mqttcontractkit.stub;

import io.github.mqttcontractkit.acs.WireRequest;

/** A check that stands before everything else, as the product's gateway does. */
@FunctionalInterface
interface Gate {
  /**
   * Lets a request through.
   *
   * @throws Refusal with an error of the gateway, if it does not
   */
  void pass(WireRequest request);
}

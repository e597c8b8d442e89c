package io.github.mqttcontractkit.conformance.variation;

/** Ways in which a request may differ from the usual one and still mean the same. */
public enum Variation {
  /** HTTP method, and the place of the parameters. */
  FORM,
  /** Order and escapes of the parameters. */
  SPELLING,
  /** Parameters that are common to all actions, and the place of the action's name. */
  NAMING,
  /** Headers besides those that say what is asked. */
  HEADERS
}

package io.github.mqttcontractkit.conformance.verdict;

/** The kit itself is at fault; no verdict can be given. */
public final class KitError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KitError(String message) {
    super(message);
  }
}

package io.github.mqttcontractkit.conformance.request;

/** A rule could not be judged; the message says what was in the way. */
public final class Inconclusive extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Inconclusive(String reason) {
    super(reason, null, false, false);
  }
}

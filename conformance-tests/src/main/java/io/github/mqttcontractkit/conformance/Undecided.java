package io.github.mqttcontractkit.conformance;

/** A rule could not be judged; the message says what was in the way. */
public final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Undecided(String reason) {
    super(reason, null, false, false);
  }
}

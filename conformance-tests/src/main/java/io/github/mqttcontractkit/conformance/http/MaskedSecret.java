package io.github.mqttcontractkit.conformance.http;

import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A secret text in an answer, masked. Two of them can be told apart by a fingerprint, a hash with a
 * salt that is new in each run and never leaves the memory.
 */
public final class MaskedSecret extends TextNode {
  private static final long serialVersionUID = 1L;

  private final transient String fingerprint;

  MaskedSecret(String fingerprint) {
    super(SpelledSecrets.MASK);
    this.fingerprint = fingerprint;
  }

  /** The same for equal secrets of a run, another for others. */
  public String fingerprint() {
    return fingerprint;
  }
}

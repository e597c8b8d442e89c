package io.github.mqttcontractkit.conformance.servers;

/** Thrown by a behaviour that closes the connection without an answer. */
public final class Dropped extends RuntimeException {
  private static final long serialVersionUID = 1L;
}

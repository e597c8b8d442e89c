package io.github.mqttcontractkit.conformance.http;

/** No whole answer came in time: refused, reset, too slow, too long, not HTTP. */
public final class Unreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreachable(String message) {
    super(message, null, false, false);
  }
}

package io.github.mqttcontractkit.conformance.http;

import javax.net.ssl.SSLException;

/** No whole answer came in time: refused, reset, too slow, too long, not HTTP. */
public final class Unreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST_MESSAGE = 200;

  Unreachable(String message) {
    super(message, null, false, false);
  }

  /** Says in one line what was in the way, whatever the libraries throw. */
  static Unreachable because(Throwable error) {
    Throwable root = error;
    boolean tls = error instanceof SSLException;
    while (root.getCause() != null && !(root instanceof Unreachable)) {
      root = root.getCause();
      tls |= root instanceof SSLException;
    }
    return root instanceof Unreachable unreachable
        ? unreachable
        : new Unreachable((tls ? "TLS: " : "") + message(root));
  }

  private static String message(Throwable error) {
    if (error.getMessage() == null) {
      return error.getClass().getSimpleName();
    }
    String line = error.getMessage().lines().findFirst().orElse("");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }
}

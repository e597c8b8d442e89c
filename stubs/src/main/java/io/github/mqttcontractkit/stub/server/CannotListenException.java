package io.github.mqttcontractkit.stub.server;

/** A server could not listen on its address and port; the message is the reason. */
public final class CannotListenException extends RuntimeException {
  CannotListenException(Throwable cause) {
    super(reason(cause), cause);
  }

  private static String reason(Throwable e) {
    return e.getCause() == null ? e.getMessage() : reason(e.getCause());
  }
}

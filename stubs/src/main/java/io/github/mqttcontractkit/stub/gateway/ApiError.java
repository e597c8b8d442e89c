package io.github.mqttcontractkit.stub.gateway;

import io.github.mqttcontractkit.contract.ErrorCode;

/** Ends the stages: the request gets a documented error. */
public final class ApiError extends RuntimeException {
  private final int status;
  private final String code;

  /**
   * @param error what the document says
   * @param name what its code speaks of, a parameter mostly; fills the code's placeholder
   */
  ApiError(ErrorCode error, String name) {
    this(error, name, error.messageFor(name));
  }

  /** The same with a message that says more than the documented one. */
  ApiError(ErrorCode error, String name, String message) {
    super(message, null, false, false);
    this.status = error.status();
    this.code = error.codeFor(name);
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Error code, placeholders filled. */
  public String code() {
    return code;
  }
}

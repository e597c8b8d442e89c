package io.github.mqttcontractkit.stub.gateway;

import io.github.mqttcontractkit.contract.ErrorCode;

/** Ends the processing of a request with a documented error. */
public final class ApiError extends RuntimeException {
  private final int status;
  private final String code;

  /**
   * @param error the documented error
   * @param name fills the placeholder in code and message; usually a parameter's name
   */
  ApiError(ErrorCode error, String name) {
    this(error, name, error.messageFor(name));
  }

  /** The same with another message than the documented one. */
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

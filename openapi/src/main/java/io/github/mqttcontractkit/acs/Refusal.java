package io.github.mqttcontractkit.acs;

import io.github.mqttcontractkit.contract.ErrorCode;
import java.util.List;

/**
 * Why a request is refused.
 *
 * @param error the documented error
 * @param details texts for the placeholders of its code and message
 */
public record Refusal(ErrorCode error, List<String> details) {

  /** The code to answer. */
  public String code() {
    return error.codeFor(details.isEmpty() ? "" : details.get(0));
  }

  /** The message to answer. */
  public String message() {
    return error.messageFor(details.toArray(String[]::new));
  }
}

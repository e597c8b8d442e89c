package io.github.mqttcontractkit.stub;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An HTTP response, as bare as the stages need it.
 *
 * @param status HTTP status
 * @param headers by name
 * @param body the bytes
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** The body read as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}

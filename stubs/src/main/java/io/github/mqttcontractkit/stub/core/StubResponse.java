package io.github.mqttcontractkit.stub.core;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * An HTTP response.
 *
 * @param status HTTP status
 * @param headers by name
 * @param body its bytes
 */
public record StubResponse(int status, Map<String, String> headers, byte[] body) {
  public StubResponse {
    headers = Map.copyOf(headers);
  }

  /** The same response with one more header. */
  StubResponse with(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new StubResponse(status, more, body);
  }

  /** The body read as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}

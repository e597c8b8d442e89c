package io.github.mqttcontractkit.conformance.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Headers that clients of all kinds send beside the usual ones, and that a JSON answer satisfies
 * (RFC 9110, 12.5). The document does not describe them, so what breaks only with them binds less.
 *
 * @param changes by lower-case name; empty for a usual header that is left out; several values,
 *     divided by line ends, are sent as headers of their own
 */
public record ClientHeaders(Map<String, Optional<String>> changes) {
  private static final String BODY_TYPE = "content-type";

  /** The usual headers only. */
  public static final ClientHeaders USUAL = new ClientHeaders(Map.of());

  /** Combinations of headers, each of which is in at least one. */
  public static final List<ClientHeaders> UNUSUAL =
      List.of(
          of("accept", "text/xml;q=0.1, application/json, text/plain, */*;q=0.8")
              .and("accept-language", "de-CH, ja;q=0.8"),
          without("accept")
              .and(BODY_TYPE, "application/x-www-form-urlencoded")
              .and("accept-encoding", "identity"),
          of("accept", "*/*").and("accept-language", "ar-EG"),
          of("accept", "application/json\napplication/json").and(BODY_TYPE, "application/json"));

  private static ClientHeaders of(String name, String value) {
    return USUAL.and(name, value);
  }

  private static ClientHeaders without(String name) {
    return new ClientHeaders(Map.of(name, Optional.empty()));
  }

  private ClientHeaders and(String name, String value) {
    Map<String, Optional<String>> more = new TreeMap<>(changes);
    more.put(name, Optional.of(value));
    return new ClientHeaders(more);
  }

  /** Whether they say what type a body has, which a request without one may do, too. */
  public boolean haveBodyType() {
    return changes.containsKey(BODY_TYPE);
  }

  /** The same request with these headers; the type of a body that it has stays. */
  public ApiRequest on(ApiRequest request) {
    ApiRequest changed = request;
    for (Map.Entry<String, Optional<String>> header : changes.entrySet()) {
      if (request.form() != RequestForm.POST_FORM || !header.getKey().equals(BODY_TYPE)) {
        changed = changed.with(header.getKey(), header.getValue());
      }
    }
    return changed;
  }

  @Override
  public String toString() {
    return new TreeMap<>(changes)
        .entrySet().stream()
            .map(e -> e.getValue().map(v -> e.getKey() + ": " + v).orElse("no " + e.getKey()))
            .reduce((a, b) -> a + ", " + b)
            .orElse("the usual headers")
            .replace("\n", ", ");
  }
}

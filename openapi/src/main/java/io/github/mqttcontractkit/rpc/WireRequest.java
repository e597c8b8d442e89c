package io.github.mqttcontractkit.rpc;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP request, as far as binding and signatures need it.
 *
 * @param method in upper case
 * @param path decoded, from the first slash, without the query
 * @param query not decoded, without the question mark; empty if there is none
 * @param headers by lower-case name; several values of one name joined with a comma (RFC 9110, 5.3)
 * @param body without transfer encoding; empty if there is none
 */
public record WireRequest(
    String method, String path, String query, Map<String, String> headers, byte[] body) {
  public WireRequest {
    var sorted = new TreeMap<String, String>();
    headers.forEach((name, value) -> sorted.put(name.toLowerCase(Locale.ROOT), value));
    headers = Collections.unmodifiableMap(sorted);
  }

  /** The value of a header; case of the name does not matter. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The same request with other headers. */
  public WireRequest withHeaders(Map<String, String> changed) {
    return new WireRequest(method, path, query, changed, body);
  }

  /** The same request with another query. */
  public WireRequest withQuery(String changed) {
    return new WireRequest(method, path, changed, headers, body);
  }

  /** All parameters, decoded. One of the query takes precedence over one of a form body. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    if (isForm()) {
      parameters.putAll(UrlEncoded.parse(text()));
    }
    parameters.putAll(UrlEncoded.parse(query));
    return parameters;
  }

  /** Whether the body has form parameters. */
  public boolean isForm() {
    return header("content-type")
        .map(type -> type.toLowerCase(Locale.ROOT).startsWith(UrlEncoded.MEDIA_TYPE))
        .orElse(false);
  }

  /** The body, decoded as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}

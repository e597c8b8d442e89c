package io.github.mqttcontractkit.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parameters as {@code name=value&…}, in a query or a form body. They are written in the vendor's
 * percent-encoding, the strictest one in use: UTF-8, everything but {@code A-Za-z0-9-_.~} escaped,
 * a space as {@code %20}.
 */
public final class UrlEncoded {
  /** Media type of a form body. */
  public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

  private UrlEncoded() {}

  /** Percent-encodes a name or a value. */
  public static String encode(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /** Writes parameters in the order of the map. */
  public static String format(Map<String, String> parameters) {
    return parameters.entrySet().stream().map(UrlEncoded::format).collect(Collectors.joining("&"));
  }

  /** Writes one parameter. */
  static String format(Map.Entry<String, String> parameter) {
    return encode(parameter.getKey()) + "=" + encode(parameter.getValue());
  }

  /** Appends parameters to a query. */
  static String append(String text, Map<String, String> parameters) {
    return text + (text.isEmpty() ? "" : "&") + format(parameters);
  }

  /**
   * Reads parameters. A name without {@code =} has an empty value, {@code +} is a space, the first
   * value of a repeated name counts, and a malformed escape is taken literally.
   */
  public static Map<String, String> parse(String text) {
    Map<String, String> parameters = new TreeMap<>();
    pairs(text).forEach(pair -> parameters.putIfAbsent(pair.getKey(), pair.getValue()));
    return Collections.unmodifiableMap(parameters);
  }

  /** Reads parameters in their order, with repeated names. */
  static List<Map.Entry<String, String>> pairs(String text) {
    return Stream.of(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> !pair[0].isEmpty())
        .map(pair -> Map.entry(decode(pair[0]), pair.length < 2 ? "" : decode(pair[1])))
        .toList();
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException malformedEscape) {
      return text;
    }
  }
}

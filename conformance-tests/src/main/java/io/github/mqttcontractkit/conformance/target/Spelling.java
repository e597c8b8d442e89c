package io.github.mqttcontractkit.conformance.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.rpc.UrlEncoded;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Ways to write the same parameters; all of them mean the same (WHATWG URL, 5; RFC 3986, 6.2.2).
 */
public enum Spelling {
  /** Sorted by name, a space as {@code %20}, unreserved letters as they are. */
  STANDARD(text -> text, false),
  /** The last name first, a space as {@code +}. */
  REVERSED(text -> text.replace("%20", "+"), true),
  /** Every byte of every value escaped, with hexadecimal digits in small letters. */
  ALL_ESCAPED(Spelling::escaped, false);

  private final UnaryOperator<String> encoded;
  private final boolean reversed;

  Spelling(UnaryOperator<String> encoded, boolean reversed) {
    this.encoded = encoded;
    this.reversed = reversed;
  }

  String write(Map<String, String> parameters) {
    TreeMap<String, String> sorted = new TreeMap<>(parameters);
    return (reversed ? sorted.descendingMap() : sorted)
        .entrySet().stream()
            .map(
                p ->
                    UrlEncoded.encode(p.getKey())
                        + "="
                        + encoded.apply(UrlEncoded.encode(p.getValue())))
            .collect(Collectors.joining("&"));
  }

  private static String escaped(String percentEncoded) {
    String value = UrlEncoded.parse("v=" + percentEncoded).get("v");
    return HexFormat.ofDelimiter("").withPrefix("%").formatHex(value.getBytes(UTF_8));
  }
}

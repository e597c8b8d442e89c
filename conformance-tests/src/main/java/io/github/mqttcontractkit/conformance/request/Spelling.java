package io.github.mqttcontractkit.conformance.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.rpc.UrlEncoded;
import java.util.Comparator;
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
  STANDARD(text -> text, Map.Entry.comparingByKey()),
  /** The longest value last, a space as {@code +}, and nothing escaped that need not be. */
  LONGEST_LAST(
      Spelling::unescaped, Comparator.comparingInt(parameter -> parameter.getValue().length())),
  /** The last name first, every byte escaped, with hexadecimal digits in small letters. */
  ALL_ESCAPED(Spelling::escaped, Map.Entry.<String, String>comparingByKey().reversed());

  /** What a query may hold as it is, besides letters and digits (RFC 3986, 3.4). */
  private static final String ALLOWED = "@:/?!$'()*,";

  private final UnaryOperator<String> encoded;
  private final Comparator<Map.Entry<String, String>> order;

  Spelling(UnaryOperator<String> encoded, Comparator<Map.Entry<String, String>> order) {
    this.encoded = encoded;
    this.order = order;
  }

  /** The parameters; a question mark at the very end is escaped, since no client sends one. */
  String write(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .sorted(order)
            .map(this::write)
            .collect(Collectors.joining("&"))
            .replaceFirst("\\?$", "%3F");
  }

  private String write(Map.Entry<String, String> parameter) {
    return encoded.apply(UrlEncoded.encode(parameter.getKey()))
        + "="
        + encoded.apply(UrlEncoded.encode(parameter.getValue()));
  }

  private static String unescaped(String percentEncoded) {
    String text = percentEncoded.replace("%20", "+");
    for (char letter : ALLOWED.toCharArray()) {
      text = text.replace("%%%02X".formatted((int) letter), String.valueOf(letter));
    }
    return text;
  }

  private static String escaped(String percentEncoded) {
    String value = UrlEncoded.parse("v=" + percentEncoded).get("v");
    return HexFormat.ofDelimiter("").withPrefix("%").formatHex(value.getBytes(UTF_8));
  }
}

package io.github.mqttcontractkit.conformance.variants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes JSON in one of the many ways that mean the same (RFC 8259).
 *
 * @param letter writes a letter inside a string, as a code unit of UTF-16
 * @param number writes a number
 * @param gap what stands between any two tokens
 */
record JsonSpelling(
    Function<Character, String> letter, UnaryOperator<String> number, Supplier<String> gap) {

  /** As most writers do. */
  static JsonSpelling plain() {
    return new JsonSpelling(JsonSpelling::plain, number -> number, () -> "");
  }

  /** Every letter by its number, names too; letters beyond 16 bits become two. */
  static String escaped(char letter) {
    return (letter % 2 == 0 ? "\\u%04x" : "\\u%04X").formatted((int) letter);
  }

  /** Only what must be escaped, and the slash, which may be. */
  static String slashed(char letter) {
    return letter == '/' ? "\\/" : plain(letter);
  }

  /** Short escapes where there are any, letters beyond ASCII by their numbers. */
  static String ascii(char letter) {
    return letter < 0x7F ? plain(letter) : escaped(letter);
  }

  private static String plain(char letter) {
    return switch (letter) {
      case '"', '\\' -> "\\" + letter;
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      default -> letter < ' ' ? escaped(letter) : String.valueOf(letter);
    };
  }

  JsonSpelling lettersAs(Function<Character, String> other) {
    return new JsonSpelling(other, number, gap);
  }

  JsonSpelling numbersAs(UnaryOperator<String> other) {
    return new JsonSpelling(letter, other, gap);
  }

  JsonSpelling gapsOf(Supplier<String> other) {
    return new JsonSpelling(letter, number, other);
  }

  /** The text of a body, with a gap before and behind it. */
  String write(JsonNode node) {
    return gap.get() + value(node) + gap.get();
  }

  private String value(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .map(field -> string(field.getKey()) + gap.get() + ":" + write(field.getValue()))
          .collect(Collectors.joining("," + gap.get(), "{" + gap.get(), "}"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(this::write)
          .collect(Collectors.joining(",", "[" + gap.get(), "]"));
    }
    return node.isTextual()
        ? string(node.asText())
        : node.isNumber() ? number.apply(node.asText()) : node.asText();
  }

  private String string(String text) {
    return text.chars()
        .mapToObj(unit -> letter.apply((char) unit))
        .collect(Collectors.joining("", "\"", "\""));
  }
}

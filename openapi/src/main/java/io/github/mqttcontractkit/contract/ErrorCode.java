package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.document.Document;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A documented error.
 *
 * @param example name of its example in the document; for a gateway error its name, or its code
 *     where it has none
 * @param code the code; {@code %s} in it stands for any non-empty text
 * @param status HTTP status
 * @param message the documented text
 * @param means what the error is about, {@code x-means} in the document: {@code parameter}, {@code
 *     instance}, {@code transient} …
 * @param pointer its place in the document
 */
public record ErrorCode(
    String example, String code, int status, String message, Set<String> means, String pointer) {
  /** Placeholder for any text in a code or message. */
  public static final String ANY = "%s";

  static ErrorCode ofExample(
      ErrorEnvelope envelope, String name, int status, String pointer, JsonNode example) {
    JsonNode value = example.path("value");
    return new ErrorCode(
        name,
        example.path("x-code").asText(value.at(envelope.code()).asText()),
        status,
        value.at(envelope.message()).asText(),
        texts(example.path("x-means")),
        pointer);
  }

  static ErrorCode ofGateway(String pointer, JsonNode node) {
    String code = node.path("code").asText();
    return new ErrorCode(
        node.path("name").asText(code),
        code,
        node.path("status").asInt(),
        node.path("message").asText(),
        texts(node.path("means")),
        pointer);
  }

  private static Set<String> texts(JsonNode array) {
    return Document.stream(array).map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the code of an answer is an instance of this code. */
  public boolean matches(String actual) {
    int any = code.indexOf(ANY);
    return any < 0
        ? code.equals(actual)
        : Pattern.matches(
            Pattern.quote(code.substring(0, any))
                + ".+"
                + Pattern.quote(code.substring(any + ANY.length())),
            actual);
  }

  /** The code with its placeholder, if any, replaced by a name. */
  public String codeFor(String name) {
    return code.replace(ANY, name);
  }

  /**
   * The message with its placeholders, if any, replaced by texts.
   *
   * @param texts one for each placeholder; surplus texts are ignored, surplus placeholders stay
   */
  public String messageFor(String... texts) {
    Iterator<String> next = List.of(texts).iterator();
    return Pattern.compile(Pattern.quote(ANY))
        .matcher(message)
        .replaceAll(any -> Matcher.quoteReplacement(next.hasNext() ? next.next() : ANY));
  }

  /** Whether the error has a meaning. */
  public boolean means(String meaning) {
    return means.contains(meaning);
  }
}

package io.github.mqttcontractkit.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** Copies the JSON of answers without the values of secret fields. */
final class MaskedTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SecretFields fields;
  private final byte[] salt = newSalt();

  MaskedTree(SecretFields fields) {
    this.fields = fields;
  }

  /**
   * A copy of a tree. What stands beside a secret field is told apart by its text, and a token is
   * sent back; both keep theirs, so that a user who is named like a secret, or a token that is
   * written like one, is no fault of the implementation.
   *
   * @param kept for texts that rules go by; of them only the caller's credentials are masked
   * @param any for all other texts
   */
  JsonNode of(JsonNode json, UnaryOperator<String> kept, UnaryOperator<String> any) {
    if (json.isTextual()) {
      return NODES.textNode(any.apply(json.asText()));
    }
    if (json.isArray()) {
      ArrayNode copy = NODES.arrayNode();
      json.forEach(element -> copy.add(of(element, kept, any)));
      return copy;
    }
    return json.isObject() ? object(json, kept, any) : json;
  }

  private ObjectNode object(JsonNode json, UnaryOperator<String> kept, UnaryOperator<String> any) {
    ObjectNode copy = NODES.objectNode();
    boolean besideSecret =
        json.properties().stream().anyMatch(field -> fields.isSecret(field.getKey()));
    json.properties()
        .forEach(
            field -> {
              String name = field.getKey();
              UnaryOperator<String> inside = besideSecret || fields.isToken(name) ? kept : any;
              copy.set(
                  name,
                  fields.isSecret(name)
                      ? hidden(field.getValue())
                      : of(field.getValue(), kept, inside));
            });
    return copy;
  }

  private JsonNode hidden(JsonNode json) {
    return switch (json.getNodeType()) {
      case STRING -> json.asText().isEmpty() ? json : new MaskedSecret(fingerprint(json.asText()));
      case NUMBER -> NODES.numberNode(0);
      case ARRAY -> NODES.arrayNode();
      case OBJECT -> NODES.objectNode();
      default -> json;
    };
  }

  private String fingerprint(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] newSalt() {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return salt;
  }
}

package io.github.mqttcontractkit.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.SchemaFields;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes secrets out of an answer before anything else sees it: the values of secret fields ({@code
 * format: password} in the document) and of what requests are signed with, wherever they stand.
 * Values keep their type and are told apart from absent ones, so that rules can judge the shape.
 */
final class Redaction {
  /** What signing adds to a request. */
  private static final List<String> CREDENTIALS =
      List.of("AccessKeyId", "AccessKeySecret", "SecurityToken");

  private static final Set<String> SECRET_HEADERS =
      Set.of("authorization", "x-acs-accesskey-id", "x-acs-security-token", "set-cookie");

  private static final Pattern PARTS_OF_AUTHORIZATION =
      Pattern.compile("(?:Credential|Signature)=([^,\\s]+)");

  /** Bounds of what is kept, so that no server fills the memory with its secrets. */
  private static final int MOST_HIDDEN = 20_000;

  private static final int LONGEST_HIDDEN = 512;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> tokens;
  private final SpelledSecrets spelled;
  private final byte[] salt = newSalt();

  /** What was hidden so far, for texts that are made from several answers. */
  private final Set<String> hidden = ConcurrentHashMap.newKeySet();

  Redaction(Contract contract) {
    contract.at("/components/schemas").properties().stream()
        .map(schema -> SchemaFields.of(contract, "/components/schemas/" + schema.getKey()))
        .flatMap(fields -> fields.names().filter(fields::areSecret))
        .forEach(names::add);
    Contract.stream(contract.at("/components/securitySchemes"))
        .map(scheme -> scheme.path("name").asText())
        .forEach(names::add);
    names.addAll(CREDENTIALS);
    spelled = new SpelledSecrets(names);
    tokens =
        contract.operations().stream()
            .map(operation -> operation.paging().nextToken())
            .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());
  }

  /**
   * The same answer without secrets.
   *
   * @param sent the request as it was sent, signature and all: an answer may repeat it
   */
  Exchange.Response mask(Exchange.Response response, WireRequest sent) {
    Set<String> values = credentials(sent);
    KnownSecrets credentials = new KnownSecrets(values);
    Set<String> told = new HashSet<>();
    collect(response.json(), told);
    keep(told);
    values.addAll(told);
    KnownSecrets secrets = new KnownSecrets(values);
    JsonNode json = masked(response.json(), credentials::mask, text -> text(text, secrets));
    Map<String, String> headers = new TreeMap<>();
    response
        .headers()
        .forEach(
            (name, value) ->
                headers.put(
                    name,
                    SECRET_HEADERS.contains(name) ? SpelledSecrets.MASK : text(value, secrets)));
    return new Exchange.Response(
        response.status(),
        headers,
        text(response.body(), secrets),
        json,
        credentials.mask(response.code()));
  }

  private void keep(Set<String> values) {
    values.stream()
        .filter(value -> value.length() <= LONGEST_HIDDEN)
        .takeWhile(value -> hidden.size() < MOST_HIDDEN)
        .forEach(hidden::add);
  }

  /** Masks, in any text, the secrets of all answers so far. */
  UnaryOperator<String> ofAllAnswers() {
    return new KnownSecrets(hidden)::mask;
  }

  private static Set<String> credentials(WireRequest sent) {
    return SECRET_HEADERS.stream()
        .flatMap(name -> sent.header(name).stream())
        .flatMap(
            value ->
                Stream.concat(
                    Stream.of(value),
                    PARTS_OF_AUTHORIZATION.matcher(value).results().map(part -> part.group(1))))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Adds what secret fields hold. */
  private void collect(JsonNode json, Set<String> secrets) {
    json.properties().stream()
        .filter(this::isSecret)
        .flatMap(field -> leaves(field.getValue()))
        .forEach(secrets::add);
    json.forEach(child -> collect(child, secrets));
  }

  private static Stream<String> leaves(JsonNode json) {
    return json.isContainerNode()
        ? Contract.stream(json).flatMap(Redaction::leaves)
        : Stream.of(json.asText());
  }

  /**
   * A copy of a tree. What stands beside a secret field is told apart by its text, and a token is
   * sent back; both keep theirs, so that a user who is named like a secret, or a token that is
   * written like one, is no fault of the implementation.
   *
   * @param kept for texts that rules go by; of them only the caller's credentials are masked
   * @param any for all other texts
   */
  private JsonNode masked(JsonNode json, UnaryOperator<String> kept, UnaryOperator<String> any) {
    if (json.isTextual()) {
      return NODES.textNode(any.apply(json.asText()));
    }
    if (json.isArray()) {
      ArrayNode copy = NODES.arrayNode();
      json.forEach(element -> copy.add(masked(element, kept, any)));
      return copy;
    }
    if (!json.isObject()) {
      return json;
    }
    ObjectNode copy = NODES.objectNode();
    UnaryOperator<String> inside = json.properties().stream().anyMatch(this::isSecret) ? kept : any;
    json.properties()
        .forEach(
            field ->
                copy.set(
                    field.getKey(),
                    isSecret(field)
                        ? hidden(field.getValue())
                        : masked(
                            field.getValue(),
                            kept,
                            tokens.contains(field.getKey()) ? kept : inside)));
    return copy;
  }

  private boolean isSecret(Map.Entry<String, JsonNode> field) {
    return names.contains(field.getKey());
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

  private String text(String text, KnownSecrets secrets) {
    return secrets.mask(spelled.mask(text));
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

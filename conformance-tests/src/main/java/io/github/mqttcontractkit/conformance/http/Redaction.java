package io.github.mqttcontractkit.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.acs.UrlEncoded;
import io.github.mqttcontractkit.acs.WireRequest;
import io.github.mqttcontractkit.conformance.Exchange;
import io.github.mqttcontractkit.conformance.Fields;
import io.github.mqttcontractkit.contract.Contract;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes secrets out of an answer before anything else sees it: the values of secret fields ({@code
 * format: password} in the document) and of what requests are signed with, wherever they stand.
 * Values keep their type and are told apart from absent ones, so that rules can judge the shape.
 */
final class Redaction {
  /** Shorter texts stand in an answer by chance too. */
  private static final int TELLING = 8;

  /** What signing adds to a request. */
  private static final List<String> CREDENTIALS =
      List.of("AccessKeyId", "AccessKeySecret", "SecurityToken");

  private static final Set<String> SECRET_HEADERS =
      Set.of("authorization", "x-acs-accesskey-id", "x-acs-security-token", "set-cookie");

  private static final Pattern PARTS_OF_AUTHORIZATION =
      Pattern.compile("(?:Credential|Signature)=([^,\\s]+)");

  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final SpelledSecrets spelled;

  Redaction(Contract contract) {
    contract
        .at("/components/schemas")
        .propertyStream()
        .map(schema -> Fields.of(contract, "/components/schemas/" + schema.getKey()))
        .flatMap(
            fields -> fields.names().filter(name -> isSecret(contract.at(fields.pointer(name)))))
        .forEach(names::add);
    contract
        .at("/components/securitySchemes")
        .valueStream()
        .map(scheme -> scheme.path("name").asText())
        .forEach(names::add);
    names.addAll(CREDENTIALS);
    spelled = new SpelledSecrets(names);
  }

  private static boolean isSecret(JsonNode schema) {
    return schema.path("format").asText().equals("password");
  }

  /**
   * The same answer without secrets.
   *
   * @param sent the request as it was sent, signature and all: an answer may repeat it
   */
  Exchange.Response mask(Exchange.Response response, WireRequest sent) {
    Set<String> credentials = credentials(sent);
    Set<String> secrets = new HashSet<>(credentials);
    JsonNode json = masked(response.json(), credentials, secrets);
    Map<String, String> headers = new TreeMap<>();
    response
        .headers()
        .forEach(
            (name, value) ->
                headers.put(
                    name,
                    SECRET_HEADERS.contains(name) ? SpelledSecrets.MASK : text(value, secrets)));
    return new Exchange.Response(response.status(), headers, text(response.body(), secrets), json);
  }

  private static Set<String> credentials(WireRequest sent) {
    return SECRET_HEADERS.stream()
        .flatMap(name -> sent.header(name).stream())
        .flatMap(
            value ->
                Stream.concat(
                    Stream.of(value),
                    PARTS_OF_AUTHORIZATION.matcher(value).results().map(part -> part.group(1))))
        .collect(Collectors.toSet());
  }

  /** A copy of a tree; what secret fields held is added to the secrets. */
  private JsonNode masked(JsonNode json, Set<String> credentials, Set<String> secrets) {
    if (json.isTextual()) {
      return JsonNodeFactory.instance.textNode(text(json.asText(), credentials));
    }
    if (json instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> copy.add(masked(element, credentials, secrets)));
      return copy;
    }
    if (json instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object.forEachEntry(
          (name, value) ->
              copy.set(
                  name,
                  names.contains(name)
                      ? hidden(value, secrets)
                      : masked(value, credentials, secrets)));
      return copy;
    }
    return json;
  }

  private static JsonNode hidden(JsonNode json, Set<String> secrets) {
    if (json.isContainerNode()) {
      json.forEach(child -> hidden(child, secrets));
      return json.isArray()
          ? JsonNodeFactory.instance.arrayNode()
          : JsonNodeFactory.instance.objectNode();
    }
    if (json.isNumber() || json.isTextual() && !json.asText().isEmpty()) {
      secrets.add(json.asText());
    }
    if (json.isNumber()) {
      return JsonNodeFactory.instance.numberNode(0);
    }
    return json.isTextual() && !json.asText().isEmpty()
        ? JsonNodeFactory.instance.textNode(SpelledSecrets.MASK)
        : json;
  }

  private String text(String text, Set<String> secrets) {
    String masked = spelled.mask(text);
    for (String secret : spellings(secrets)) {
      masked = masked.replace(secret, SpelledSecrets.MASK);
    }
    return masked;
  }

  /** Secrets as they are and as URLs and error messages write them, the longest first. */
  private static List<String> spellings(Set<String> secrets) {
    return secrets.stream()
        .filter(secret -> secret.length() >= TELLING)
        .flatMap(
            secret -> {
              String once = UrlEncoded.encode(secret);
              return Stream.of(secret, once, UrlEncoded.encode(once));
            })
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}

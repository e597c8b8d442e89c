package io.github.mqttcontractkit.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.Fields;
import io.github.mqttcontractkit.contract.Contract;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the values of secret fields ({@code format: password} in the document) out of an answer.
 */
final class Redaction {
  private static final String MASK = "***";

  private final Set<String> fields;
  private final Pattern spelled;

  Redaction(Contract contract) {
    fields =
        contract
            .at("/components/schemas")
            .propertyStream()
            .map(schema -> Fields.of(contract, "/components/schemas/" + schema.getKey()))
            .flatMap(
                schema ->
                    schema.names().filter(name -> isSecret(contract.at(schema.pointer(name)))))
            .collect(Collectors.toUnmodifiableSet());
    String names = fields.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    spelled = Pattern.compile("(\"(?:" + names + ")\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*");
  }

  private static boolean isSecret(JsonNode schema) {
    return schema.path("format").asText().equals("password");
  }

  /** Masks secrets in a tree, in place, and says what they were. */
  Set<String> mask(JsonNode json) {
    Set<String> secrets = new LinkedHashSet<>();
    mask(json, secrets);
    return secrets;
  }

  private void mask(JsonNode json, Set<String> secrets) {
    for (var field : json.properties()) {
      if (fields.contains(field.getKey()) && field.getValue().isTextual()) {
        secrets.add(field.getValue().asText());
        ((ObjectNode) json).put(field.getKey(), MASK);
      }
    }
    json.forEach(child -> mask(child, secrets));
  }

  /** Masks secrets in the text of an answer, also where it is no JSON. */
  String mask(String body, Set<String> secrets) {
    String masked = spelled.matcher(body).replaceAll("$1" + Matcher.quoteReplacement(MASK));
    for (String secret : secrets) {
      masked = secret.isEmpty() ? masked : masked.replace(secret, MASK);
    }
    return masked;
  }
}

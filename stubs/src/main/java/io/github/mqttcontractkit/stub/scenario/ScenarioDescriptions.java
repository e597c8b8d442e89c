package io.github.mqttcontractkit.stub.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code scenarios.yaml}, beside this class, says about answers on demand.
 *
 * @param preferences description of each preference of the header {@code Prefer}
 * @param instances description of each form of a reserved instance id
 * @param faults description of each network fault
 * @param maxDelayMs longest delay that may be asked for, in milliseconds
 * @param maxBodyBytes largest request body that is read
 */
public record ScenarioDescriptions(
    Map<String, String> preferences,
    Map<String, String> instances,
    Map<String, String> faults,
    int maxDelayMs,
    int maxBodyBytes) {

  /** Reads the resource. */
  public static ScenarioDescriptions load() {
    try (InputStream in = ScenarioDescriptions.class.getResourceAsStream("scenarios.yaml")) {
      JsonNode root = new YAMLMapper().readTree(in);
      return new ScenarioDescriptions(
          texts(root.path("preferences")),
          texts(root.path("instances")),
          texts(root.path("faults")),
          root.path("maxDelayMs").intValue(),
          root.path("maxBodyBytes").intValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return Collections.unmodifiableMap(texts);
  }
}

package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads data from YAML or JSON. A group is a list of client ids, an instance's {@code identities} a
 * list of identities; in both an entry with a {@code count} stands for that many generated ones.
 */
public final class DataFile {
  private DataFile() {}

  /**
   * Reads a text.
   *
   * @param name what messages call it
   */
  public static Data read(String name, String text) {
    try {
      return data(new YAMLMapper().readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }

  private static Data data(JsonNode root) {
    return new Data(
        root.path("instances").properties().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> instance(entry.getValue()),
                    (first, second) -> second,
                    LinkedHashMap::new)));
  }

  private static Instance instance(JsonNode node) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    node.path("groups")
        .properties()
        .forEach(
            group -> groups.put(group.getKey(), Entries.clients(group.getKey(), group.getValue())));
    return new Instance(groups, Entries.identities(node.path("identities")));
  }
}

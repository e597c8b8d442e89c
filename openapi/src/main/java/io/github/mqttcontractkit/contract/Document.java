package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The YAML text of the document as a tree whose nodes know their line. */
final class Document {
  private static final String REFERENCE = "$ref";

  private final String file;
  private final JsonNode root;
  private final Map<String, Location> locations = new HashMap<>();

  Document(String file, String yaml) {
    this.file = file;
    try {
      root = new YAMLMapper().readTree(yaml);
      try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
        while (parser.nextToken() != null) {
          remember(parser);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not readable as YAML: " + e.getMessage(), e);
    }
  }

  private void remember(YAMLParser parser) {
    var at = parser.currentTokenLocation();
    locations.putIfAbsent(
        parser.getParsingContext().pathAsPointer().toString(),
        new Location(file, at.getLineNr(), at.getColumnNr()));
  }

  JsonNode root() {
    return root;
  }

  /** The node at a pointer; every {@code $ref} on the way is followed. */
  JsonNode at(String pointer) {
    return root.at(resolve(pointer));
  }

  /**
   * The same place without references: {@code /paths/~1Op/get/responses/400/…/examples/X} becomes
   * {@code /components/examples/X}.
   */
  String resolve(String pointer) {
    String reached = "";
    for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      reached = follow(reached + "/" + step);
    }
    return reached;
  }

  private String follow(String pointer) {
    JsonNode reference = root.at(pointer).path(REFERENCE);
    return reference.isTextual() ? resolve(reference.asText().substring(1)) : pointer;
  }

  Location locate(String pointer) {
    String resolved = resolve(pointer);
    Location location = locations.get(resolved);
    if (location == null) {
      throw new IllegalArgumentException(file + " has nothing at " + pointer);
    }
    return location;
  }
}

package io.github.mqttcontractkit.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A YAML document as a tree of JSON nodes, with the line and column of each node. */
public final class Document {
  private static final String REFERENCE = "$ref";
  private static final YAMLFactory YAML =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonNode root;
  private final Map<String, Location> locations = new HashMap<>();

  /**
   * Reads a document.
   *
   * @throws ContractException if the text is not YAML, or an object has the same key twice
   */
  public Document(String file, String yaml) {
    this.file = file;
    try {
      root = new YAMLMapper(YAML).readTree(yaml);
      try (YAMLParser parser = YAML.createParser(yaml)) {
        while (parser.nextToken() != null) {
          remember(parser);
        }
      }
    } catch (JsonProcessingException e) {
      throw new ContractException(List.of(new ContractProblem(location(e), message(e))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Location location(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null
        ? new Location(file, 1, 1)
        : new Location(file, at.getLineNr(), at.getColumnNr());
  }

  private static String message(JsonProcessingException e) {
    return "this is not readable as YAML: " + e.getOriginalMessage().lines().findFirst().orElse("");
  }

  private void remember(YAMLParser parser) {
    var at = parser.currentTokenLocation();
    locations.putIfAbsent(
        parser.getParsingContext().pathAsPointer().toString(),
        new Location(file, at.getLineNr(), at.getColumnNr()));
  }

  public JsonNode root() {
    return root;
  }

  /** The node at a pointer, with every {@code $ref} on the way followed. */
  public JsonNode at(String pointer) {
    return root.at(resolve(pointer));
  }

  /**
   * The same pointer without references: {@code /paths/~1Op/get/responses/400/…/examples/X} becomes
   * {@code /components/examples/X}.
   */
  public String resolve(String pointer) {
    return resolve(pointer, List.of());
  }

  private String resolve(String pointer, List<String> followed) {
    String reached = "";
    JsonNode node = root;
    for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      String next = reached + "/" + step;
      node = child(node, step);
      reached = follow(next, node.path(REFERENCE), followed);
      node = reached.equals(next) ? node : root.at(reached);
    }
    return reached;
  }

  private static JsonNode child(JsonNode node, String step) {
    return node.isObject()
        ? node.path(step.replace("~1", "/").replace("~0", "~"))
        : node.at("/" + step);
  }

  /** Follows a reference, but not in a circle. */
  private String follow(String pointer, JsonNode reference, List<String> followed) {
    if (!reference.isTextual() || followed.contains(pointer)) {
      return pointer;
    }
    List<String> more = Stream.concat(followed.stream(), Stream.of(pointer)).toList();
    return resolve(reference.asText().substring(1), more);
  }

  public Location locate(String pointer) {
    String resolved = resolve(pointer);
    Location location = locations.get(resolved);
    if (location == null) {
      throw new IllegalArgumentException(file + " has nothing at " + pointer);
    }
    return location;
  }

  /**
   * Location of a node, or of the nearest one around it that exists; references are not followed.
   */
  public Location nearest(String pointer) {
    String place = pointer;
    while (!locations.containsKey(place) && !place.isEmpty()) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return locations.getOrDefault(place, new Location(file, 1, 1));
  }

  /** Pointers, without references, to all values of a key. */
  public Stream<String> pointersTo(String key) {
    return locations.keySet().stream().filter(pointer -> pointer.endsWith("/" + key)).sorted();
  }

  /** References that lead to nothing, in a circle or out of the document. */
  public List<ContractProblem> brokenReferences() {
    return pointersTo(REFERENCE)
        .filter(pointer -> root.at(pointer).isTextual())
        .flatMap(pointer -> broken(pointer).stream())
        .toList();
  }

  private Optional<ContractProblem> broken(String pointer) {
    String target = root.at(pointer).asText();
    JsonNode found = target.startsWith("#/") ? at(target.substring(1)) : MissingNode.getInstance();
    return found.isMissingNode() || found.path(REFERENCE).isTextual()
        ? Optional.of(
            new ContractProblem(
                nearest(pointer),
                target + " leads nowhere; a reference is #/ and a place in this document"))
        : Optional.empty();
  }

  /** The elements of an array or the values of an object; empty for any other node. */
  public static Stream<JsonNode> stream(JsonNode container) {
    return StreamSupport.stream(container.spliterator(), false);
  }
}

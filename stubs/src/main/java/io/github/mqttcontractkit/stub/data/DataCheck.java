package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.node.LocationJsonNodeFactory;
import com.networknt.schema.utils.JsonNodes;
import io.github.mqttcontractkit.document.Document;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Validates data against their schema and checks that no list holds an element twice. */
final class DataCheck {
  private static final long MAX_ITEMS = 10_000_000;
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              registry ->
                  registry.schemaRegistryConfig(
                      SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()))
          .getSchema(DataCheck.class.getResourceAsStream("schema.yaml"), InputFormat.YAML);

  private final String file;

  private DataCheck(String file) {
    this.file = file;
  }

  /**
   * Reads YAML or JSON into a tree whose nodes know their line. The YAML parser reads JSON too,
   * once tabs between its tokens are replaced by spaces.
   */
  static JsonNode parse(String text) throws IOException {
    boolean json = text.stripLeading().startsWith("{");
    try (JsonParser parser = DataFile.YAML.createParser(json ? text.replace('\t', ' ') : text)) {
      JsonNode root = DataFile.YAML.reader(new LocationJsonNodeFactory(parser)).readTree(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "only one document is read, and here begins another");
      }
      return root;
    }
  }

  /**
   * Checks a tree from {@link #parse}.
   *
   * @throws DataException for the first thing that is wrong
   */
  static void check(String file, JsonNode root) throws DataException {
    new DataCheck(file).check(root);
  }

  private void check(JsonNode root) throws DataException {
    List<Error> errors = SCHEMA.validate(root);
    if (!errors.isEmpty()) {
      throw violation(errors.get(0));
    }
    for (JsonNode instance : root.path("instances")) {
      for (Map.Entry<String, JsonNode> group : instance.path("groups").properties()) {
        unique(
            group.getValue(), Entries::isGenerated, list -> Entries.clients(group.getKey(), list));
      }
      unique(
          instance.path("identities"),
          Entries::isGenerated,
          list -> Entries.identities(list).stream().map(Identity::key).toList());
      for (JsonNode operation : instance.path("items")) {
        for (JsonNode list : operation.isObject() ? operation : List.of(operation)) {
          checkItems(list);
        }
      }
    }
  }

  private void checkItems(JsonNode list) throws DataException {
    for (JsonNode entry : list) {
      boolean identical = Entries.isTemplate(entry) && !Entries.template(entry).isVaried();
      if (identical && Entries.count(entry) > 1) {
        throw error(
            entry,
            "all items are the same; use ${name} or ${number} in at least one of their texts");
      }
    }
    unique(list, Entries::isTemplate, Entries::items);
  }

  /** Names the place of an unknown property itself, where that is the error. */
  private DataException violation(Error error) {
    JsonNode node = error.getInstanceNode();
    JsonNode culprit = error.getProperty() == null ? null : node.get(error.getProperty());
    String place = error.getInstanceLocation().toString();
    return error(
        culprit == null ? node : culprit,
        (place.isEmpty() ? "" : place + ": ") + error.getMessage());
  }

  private void unique(
      JsonNode list, Predicate<JsonNode> isGenerated, Function<JsonNode, List<?>> elements)
      throws DataException {
    ToIntFunction<JsonNode> count = e -> isGenerated.test(e) ? Entries.count(e) : 1;
    long size = Document.stream(list).mapToLong(count::applyAsInt).sum();
    if (size > MAX_ITEMS) {
      throw error(list, "a list of %d; at most %d are taken".formatted(size, MAX_ITEMS));
    }
    if (list.size() > 1) {
      unique(Document.stream(list).sorted(Comparator.comparingInt(count)).toList(), elements);
    }
  }

  /**
   * Checks that no element occurs twice. The elements of a generated entry differ from each other,
   * so those of the largest entry, which is the last one, need not be remembered.
   */
  private void unique(List<JsonNode> entries, Function<JsonNode, List<?>> elements)
      throws DataException {
    Set<Object> known = new HashSet<>();
    JsonNode last = entries.get(entries.size() - 1);
    for (JsonNode entry : entries) {
      for (Object element : elements.apply(DataFile.YAML.createArrayNode().add(entry))) {
        if (entry == last ? known.contains(element) : !known.add(element)) {
          throw error(entry, element + " is there already");
        }
      }
    }
  }

  private DataException error(JsonNode node, String sentence) {
    return new DataException(file, JsonNodes.tokenStreamLocationOf(node), sentence);
  }
}

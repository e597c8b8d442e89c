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
import io.github.mqttcontractkit.contract.Contract;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Holds data against their schema, and against what no schema can say: nothing is there twice. */
final class DataCheck {
  private static final long MOST_ITEMS = 10_000_000;
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
   * Reads a tree whose nodes know their line. YAML is JSON too, but for tabs between the tokens; in
   * JSON these may be spaces.
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
        unique(group.getValue(), list -> Entries.clients(group.getKey(), list));
      }
      unique(
          instance.path("identities"),
          list -> Entries.identities(list).stream().map(Identity::key).toList());
    }
  }

  /** Points at the property that is too much, where that is what is wrong. */
  private DataException violation(Error error) {
    JsonNode node = error.getInstanceNode();
    JsonNode culprit = error.getProperty() == null ? null : node.get(error.getProperty());
    String place = error.getInstanceLocation().toString();
    return wrong(
        culprit == null ? node : culprit,
        (place.isEmpty() ? "" : place + ": ") + error.getMessage());
  }

  private void unique(JsonNode list, Function<JsonNode, List<?>> items) throws DataException {
    long size = Contract.stream(list).mapToLong(Entries::size).sum();
    if (size > MOST_ITEMS) {
      throw wrong(list, "a list of %d; at most %d are taken".formatted(size, MOST_ITEMS));
    }
    if (list.size() > 1) {
      unique(Contract.stream(list).sorted(Comparator.comparingInt(Entries::size)).toList(), items);
    }
  }

  /** An entry alone holds nothing twice, so the largest, the last one, is only looked up. */
  private void unique(List<JsonNode> entries, Function<JsonNode, List<?>> items)
      throws DataException {
    Set<Object> known = new HashSet<>();
    JsonNode last = entries.get(entries.size() - 1);
    for (JsonNode entry : entries) {
      for (Object item : items.apply(DataFile.YAML.createArrayNode().add(entry))) {
        if (entry == last ? known.contains(item) : !known.add(item)) {
          throw wrong(entry, item + " is there already");
        }
      }
    }
  }

  private DataException wrong(JsonNode node, String sentence) {
    return new DataException(file, JsonNodes.tokenStreamLocationOf(node), sentence);
  }
}

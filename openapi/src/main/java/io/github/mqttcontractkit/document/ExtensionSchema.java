package io.github.mqttcontractkit.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Checks the form of a document's extensions by the JSON Schema beside the shipped document. */
public final class ExtensionSchema {
  private static final String FILE = "/openapi/extensions.schema.yaml";
  private static final String DESCRIPTION = "description";
  private static final String IGNORED = "x-ignored-extensions";

  private final Schema schema;

  private ExtensionSchema(Schema schema) {
    this.schema = schema;
  }

  public static ExtensionSchema load() {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().locale(Locale.ENGLISH).formatAssertionsEnabled(true).build();
    return new ExtensionSchema(
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemaRegistryConfig(config))
            .getSchema(ExtensionSchema.class.getResourceAsStream(FILE), InputFormat.YAML));
  }

  /** What is wrong with the form of the extensions, in the order of the document. */
  public List<ContractProblem> problems(Document document) {
    List<String> ignored =
        Document.stream(document.root().path(IGNORED)).map(JsonNode::asText).toList();
    return schema.validate(document.root()).stream()
        .filter(error -> ignored.stream().noneMatch(lastStep(place(error))::startsWith))
        .map(error -> new ContractProblem(document.nearest(place(error)), message(error)))
        .sorted(
            Comparator.comparing((ContractProblem problem) -> problem.location().line())
                .thenComparing(problem -> problem.location().column()))
        .toList();
  }

  /** The node that is wrong: where a property is one too many, that property. */
  private static String place(Error error) {
    String owner = error.getInstanceLocation().toString();
    return error.getProperty() != null && error.getInstanceNode().has(error.getProperty())
        ? owner + "/" + error.getProperty()
        : owner;
  }

  private static String lastStep(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  private String message(Error error) {
    String what =
        error.getKeyword().equals("false")
            ? lastStep(place(error)) + " is not allowed here"
            : place(error) + ": " + error.getMessage();
    return what + "; " + description(error.getSchemaLocation().getFragment());
  }

  /** What would be right: the description nearest to a place in the schema. */
  private String description(NodePath place) {
    JsonNode node = schema.getSchemaNode();
    String nearest = node.path(DESCRIPTION).asText();
    for (int i = 0; i < place.getNameCount() && !node.isMissingNode(); i++) {
      node = node.path(place.getName(i));
      nearest = node.path(DESCRIPTION).asText(nearest);
    }
    return nearest;
  }
}

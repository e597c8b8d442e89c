package io.github.mqttcontractkit.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;

/** Judges JSON by schemas of the document, with a validator that is not ours. */
final class SchemaJudge {
  private static final String ADDRESS = "urn:document.yaml";
  private final SchemaRegistry registry;

  SchemaJudge(String yaml) {
    registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(ADDRESS, yaml)));
  }

  /** What is wrong with a JSON text by the schema at a pointer. */
  List<Error> errors(String schemaPointer, String json) {
    return registry
        .getSchema(SchemaLocation.of(ADDRESS + "#" + schemaPointer))
        .validate(json, InputFormat.JSON);
  }
}

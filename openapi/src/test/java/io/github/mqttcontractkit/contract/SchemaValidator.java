package io.github.mqttcontractkit.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;

/** Validates JSON against schemas of the document, with a validator of another project. */
final class SchemaValidator {
  private static final String ADDRESS = "urn:document.yaml";
  private final SchemaRegistry registry;

  SchemaValidator(String yaml) {
    registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(ADDRESS, yaml)));
  }

  /** The violations of the schema at a pointer by a JSON text. */
  List<Error> errors(String schemaPointer, String json) {
    return registry
        .getSchema(SchemaLocation.of(ADDRESS + "#" + schemaPointer))
        .validate(json, InputFormat.JSON);
  }
}

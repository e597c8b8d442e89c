package io.github.mqttcontractkit.stub.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.Map;

/** Holds bodies against the document's own schemas, for tests. */
public final class DocumentSchema {
  private static final String IRI = "https://mqtt-contract-kit.test/document.yaml";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(
          Dialects.getOpenApi30(), b -> b.schemas(Map.of(IRI, CallBuilder.CONTRACT.yaml())));

  private DocumentSchema() {}

  public static void fits(JsonNode body, String pointer) {
    Schema schema = SCHEMAS.getSchema(SchemaLocation.of(IRI + "#" + pointer));
    assertThat(schema.validate(body.toString(), InputFormat.JSON)).isEmpty();
  }
}

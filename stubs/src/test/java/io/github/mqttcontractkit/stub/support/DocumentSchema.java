package io.github.mqttcontractkit.stub.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.mqttcontractkit.contract.Contract;
import java.util.Map;

/** Validates bodies against the schemas of a document, for tests. */
public final class DocumentSchema {
  private static final String IRI = "https://mqtt-contract-kit.test/document.yaml";

  private DocumentSchema() {}

  /** Fails unless a body fits the schema at a JSON pointer of the document. */
  public static void assertValid(Contract contract, JsonNode body, String pointer) {
    Schema schema =
        SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), b -> b.schemas(Map.of(IRI, contract.yaml())))
            .getSchema(SchemaLocation.of(IRI + "#" + pointer));
    assertThat(schema.validate(body.toString(), InputFormat.JSON)).isEmpty();
  }
}

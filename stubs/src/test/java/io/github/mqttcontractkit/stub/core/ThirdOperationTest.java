package io.github.mqttcontractkit.stub.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataFile;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import io.github.mqttcontractkit.stub.support.DocumentSchema;
import io.github.mqttcontractkit.stub.support.Walk;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An operation that is only in the document and in the data: no class of the stub knows it. All its
 * names, limits and places differ from those of the shipped operations.
 */
class ThirdOperationTest {
  private static final CallBuilder LIST =
      CallBuilder.of("ListGadgets", Map.of("Factory", "plant", "Workshop", "north", "Limit", "30"));
  private static Contract contract;
  private static Stub stub;

  @BeforeAll
  static void readDocumentAndData() throws Exception {
    var yaml = new YAMLMapper();
    var document = (ObjectNode) yaml.readTree(Contract.load().yaml());
    JsonNode third = yaml.readTree(resource("operation.yaml"));
    ((ObjectNode) document.path("paths")).setAll((ObjectNode) third.path("paths"));
    contract = Contract.of("third.yaml", yaml.writeValueAsString(document));
    Data data = DataFile.read("data.yaml", resource("data.yaml"));
    stub = new Stub(contract, data);
  }

  private static String resource(String name) throws Exception {
    try (InputStream in = ThirdOperationTest.class.getResourceAsStream("/third/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "7", "25", "30"})
  void walkMeetsEveryItemOnce(String limit) {
    List<JsonNode> gadgets = Walk.items(stub, LIST.with("Limit", limit));
    assertThat(gadgets).hasSize(75).doesNotHaveDuplicates();
    assertThat(gadgets.get(0).toString())
        .isEqualTo(
            "{\"Name\":\"lamp\",\"Maker\":\"acme\",\"Colour\":\"RED\",\"Serial\":\"S-lamp\"}");
  }

  @Test
  void everyPageFitsTheSchema() {
    String schema = contract.operation("ListGadgets").orElseThrow().successSchema();
    Walk.pages(stub, LIST).forEach(page -> DocumentSchema.assertValid(contract, page, schema));
    DocumentSchema.assertValid(contract, LIST.with("Workshop", "south").json(stub), schema);
  }

  @Test
  void numbersAreWrittenAsTheSchemaTypesThem() {
    JsonNode shelf = LIST.with("Page", "2").json(stub).path("Shelf");
    assertThat(shelf.path("Count").isInt()).isTrue();
    assertThat(shelf.path("Count").intValue()).isEqualTo(75);
    assertThat(shelf.path("Page").intValue()).isEqualTo(2);
    assertThat(shelf.path("Limit").intValue()).isEqualTo(30);
  }

  @Test
  void outcomeFieldHasItsValueOnSuccess() {
    assertThat(LIST.json(stub).path("Ok").isBoolean()).isTrue();
    assertThat(LIST.json(stub).path("Ok").booleanValue()).isTrue();
  }

  @Test
  void pageByNumberIsThePageByToken() {
    List<JsonNode> byToken = Walk.pages(stub, LIST);
    assertThat(byToken).hasSize(3);
    for (int i = 0; i < byToken.size(); i++) {
      assertThat(LIST.with("Page", "" + (i + 1)).json(stub).path("Shelf"))
          .isEqualTo(byToken.get(i).path("Shelf"));
    }
    assertThat(byToken.get(2).at("/Shelf/Next").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Maker, acme, 42",
    "Maker, ACME, 0",
    "Colour, BLUE, 34",
    "Serial, S7, 75" // applies only to red ones
  })
  void filterKeepsExactlyWhatMatches(String parameter, String value, int count) {
    assertThat(Walk.items(stub, LIST.with("Limit", "20").with(parameter, value))).hasSize(count);
  }

  @Test
  void filtersAreJoinedByAnd() {
    CallBuilder red = LIST.with("Colour", "RED");
    assertThat(Walk.items(stub, red.with("Serial", "S7"))).hasSize(1);
    assertThat(Walk.items(stub, red.with("Maker", "zenith"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Limit, 31, InvalidParameter.Limit",
    "Limit, 0, InvalidParameter.Limit",
    "Limit, x, InvalidParameter.Limit",
    "Page, 0, InvalidParameter.Page",
    "Colour, GREEN, InvalidParameter.Colour",
    "Cursor, AAAA, InvalidParameter.Cursor",
    "Workshop, '', InvalidParameter.Workshop",
    "Factory, other, InstancePermissionCheckFailed",
    "Workshop, east, PermissionCheckFailed",
    "Factory, office, PermissionCheckFailed",
    "Factory, mqtt-error-ApiNotSupport, ApiNotSupport"
  })
  void invalidCallIsRefusedWithTheDocumentedCode(String parameter, String value, String code) {
    JsonNode error = LIST.with(parameter, value).json(stub);
    assertThat(error.path("Code").asText()).isEqualTo(code);
  }

  @Test
  void missingParameterIsRefused() {
    assertThat(LIST.without("Limit").json(stub).path("Code").asText())
        .isEqualTo("InvalidParameter.Limit");
  }

  @Test
  void tokenOfAnotherQueryIsRefused() {
    String token = LIST.with("Colour", "RED").json(stub).at("/Shelf/Next").asText();
    assertThat(LIST.with("Cursor", token).json(stub).path("Code").asText())
        .isEqualTo("InvalidParameter.Cursor");
  }
}

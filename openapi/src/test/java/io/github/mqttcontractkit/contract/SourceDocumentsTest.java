package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mqttcontractkit.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document has the rows of the two source documents and no others. */
class SourceDocumentsTest {
  private static final Contract CONTRACT = Contract.load();

  @ParameterizedTest
  @ValueSource(strings = {"parameters", "fields", "errors"})
  void documentHoldsExactlyTheRowsOfTheSourceDocuments(String table) {
    assertThat(new DocumentRows(CONTRACT).of(table))
        .containsExactlyInAnyOrderElementsOf(SourceDocuments.rows(table));
  }

  @Test
  void operationsAreThoseOfTheSourceDocuments() {
    assertThat(CONTRACT.operations())
        .extracting(Operation::name)
        .containsExactly("ListDeviceCredentialClientId", "QueryCustomAuthIdentity");
  }

  @Test
  void errorEnvelopeHasOnlyKnownFields() {
    assertThat(CONTRACT.at("/components/schemas/ErrorResponse/properties").properties().stream())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("RequestId", "Code", "Message", "HostId", "Recommend");
    assertThat(Document.stream(CONTRACT.at("/components/schemas/ErrorResponse/required")))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("RequestId", "Code", "Message");
  }

  @Test
  void successExamplesAreTheSamplesOfTheSourceDocuments() throws Exception {
    for (Operation operation : CONTRACT.operations()) {
      String example =
          operation.pointer() + "/responses/200/content/application~1json/examples/Success/value";
      assertThat(CONTRACT.at(example))
          .isEqualTo(new ObjectMapper().readTree(SourceDocuments.sample(operation.name())));
    }
  }

  @ParameterizedTest
  @MethodSource("rowPlaces")
  void missingRowIsDetected(String table, String pointer) {
    Contract copy = EditedDocument.of(CONTRACT).without(pointer).contract();

    assertThat(new DocumentRows(copy).of(table))
        .hasSizeLessThan(SourceDocuments.rows(table).size())
        .isSubsetOf(SourceDocuments.rows(table));
  }

  static Stream<Arguments> rowPlaces() {
    Stream<Arguments> parameters =
        CONTRACT.operations().stream()
            .flatMap(operation -> operation.parameters().stream())
            .map(parameter -> arguments("parameters", parameter.pointer()));
    Stream<Arguments> errors =
        CONTRACT.operations().stream()
            .flatMap(operation -> operation.errors().stream())
            .map(error -> arguments("errors", error.pointer()));
    return Stream.of(parameters, fieldPlaces(), errors).flatMap(places -> places);
  }

  private static Stream<Arguments> fieldPlaces() {
    return CONTRACT.at("/components/schemas").properties().stream()
        .filter(schema -> !schema.getKey().equals("ErrorResponse"))
        .flatMap(
            schema ->
                schema.getValue().path("properties").properties().stream()
                    .map(field -> "/components/schemas/%s/properties/" + field.getKey())
                    .map(pointer -> arguments("fields", pointer.formatted(schema.getKey()))));
  }

  @ParameterizedTest
  @MethodSource("wrongs")
  void wrongRowIsDetected(String table, String pointer, Object value) {
    Contract copy = EditedDocument.of(CONTRACT).with(pointer, value).contract();

    assertThat(Set.copyOf(new DocumentRows(copy).of(table)))
        .isNotEqualTo(Set.copyOf(SourceDocuments.rows(table)));
  }

  static Stream<Arguments> wrongs() {
    String list = "/paths/~1ListDeviceCredentialClientId/get";
    String query = "/paths/~1QueryCustomAuthIdentity/get";
    return Stream.of(
        arguments("parameters", list + "/parameters/3/required", false),
        arguments("parameters", list + "/parameters/3/schema/x-decimal/maximum", 101),
        arguments("parameters", query + "/parameters/5/schema/maximum", 99),
        arguments("parameters", query + "/parameters/5/schema/type", "string"),
        arguments("parameters", query + "/parameters/5/schema/x-should", List.of()),
        arguments("parameters", query + "/parameters/0/example", "post-222"),
        arguments("fields", "/components/schemas/DeviceCredentialClientIdList/required", List.of()),
        arguments("fields", "/components/schemas/CustomAuthIdentity/properties/More", Map.of()),
        arguments(
            "fields",
            "/components/schemas/CustomAuthIdentity/properties/SignMode/enum",
            List.of("SIGNED")),
        arguments("errors", "/components/examples/ApiNotSupport/value/Message", "No."),
        arguments("errors", "/components/examples/InternalError/value/Code", "Internalerror"),
        arguments(
            "errors",
            query + "/responses/400/content/application~1json/examples/More",
            Map.of("value", Map.of("Code", "More", "Message", "No."))));
  }
}

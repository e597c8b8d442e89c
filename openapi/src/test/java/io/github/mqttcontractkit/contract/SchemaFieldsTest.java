package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaFieldsTest {
  private static final Contract CONTRACT = Contract.load();
  private static final Operation LIST =
      CONTRACT.operation("ListDeviceCredentialClientId").orElseThrow();
  private static final Operation QUERY =
      CONTRACT.operation("QueryCustomAuthIdentity").orElseThrow();

  @Test
  void fieldsOfSuccessesErrorsAndItems() {
    assertThat(SchemaFields.ofSuccess(CONTRACT, QUERY).names())
        .containsExactly("RequestId", "Code", "Success", "Message", "Data");
    assertThat(SchemaFields.ofError(CONTRACT).places())
        .containsExactly("/RequestId", "/HostId", "/Code", "/Message", "/Recommend");
    assertThat(SchemaFields.ofItems(CONTRACT, QUERY).names())
        .containsExactly("Username", "Secret", "IdentityType", "ClientId", "SignMode");
  }

  @Test
  void itemsThatAreTextsHaveNoFields() {
    assertThat(SchemaFields.ofItems(CONTRACT, LIST).names()).isEmpty();
    assertThat(CONTRACT.at(SchemaFields.items(CONTRACT, LIST)).path("type").asText())
        .isEqualTo("string");
  }

  @Test
  void fieldsWithAKeyword() {
    SchemaFields fields = SchemaFields.ofItems(CONTRACT, QUERY);

    assertThat(fields.having("enum"))
        .containsExactly(fields.pointer("IdentityType"), fields.pointer("SignMode"));
    assertThat(fields.having("x-expected-when")).containsExactly(fields.pointer("ClientId"));
    assertThat(fields.having("x-success")).isEmpty();
  }

  @Test
  void secretsAreFieldsOfFormatPassword() {
    assertThat(SchemaFields.ofItems(CONTRACT, QUERY).secrets()).containsExactly("Secret");
    assertThat(SchemaFields.ofSuccess(CONTRACT, QUERY).secrets()).isEmpty();
  }

  @Test
  void fieldIsFoundByItsPlaceInAnAnswer() {
    assertThat(SchemaFields.at(CONTRACT, QUERY.successSchema(), "/Data/NextToken"))
        .contains(QUERY.successSchema() + "/properties/Data/properties/NextToken");
    assertThat(SchemaFields.at(CONTRACT, QUERY.successSchema(), "/Data/Next")).isEmpty();
  }

  @Test
  void nameOfAFieldMayHoldASlash() {
    Contract contract =
        EditedDocument.of(CONTRACT)
            .with(
                "/components/schemas/CustomAuthIdentity/properties/a~1b",
                Map.of("type", "string", "format", "password"))
            .contract();
    SchemaFields fields = SchemaFields.ofItems(contract, QUERY);

    assertThat(fields.secrets()).containsExactly("Secret", "a/b");
    assertThat(fields.places()).contains("/a~1b");
    assertThat(SchemaFields.at(contract, fields.schema(), "/a~1b")).isPresent();
  }
}

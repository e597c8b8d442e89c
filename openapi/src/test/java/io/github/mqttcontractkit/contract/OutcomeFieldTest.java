package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeFieldTest {
  private static final Contract CONTRACT = Contract.load();
  private static final Operation LIST =
      CONTRACT.operation("ListDeviceCredentialClientId").orElseThrow();
  private static final Operation QUERY =
      CONTRACT.operation("QueryCustomAuthIdentity").orElseThrow();

  @Test
  void outcomeFieldsAreReadFromTheSuccessSchema() {
    assertThat(LIST.outcome()).isEmpty();
    assertThat(QUERY.outcome())
        .extracting(OutcomeField::pointer, field -> field.success().toString())
        .containsExactly(tuple("/Code", "200"), tuple("/Success", "true"));
    assertThat(QUERY.outcome())
        .allMatch(field -> CONTRACT.at(field.schema()).get("x-success").equals(field.success()));
  }

  @Test
  void outcomeFieldMayStandInANestedObject() {
    String page = "/components/schemas/CustomAuthIdentityPage/properties";
    Contract nested =
        EditedDocument.of(CONTRACT)
            .with(page + "/Status", Map.of("type", "string", "x-success", "OK"))
            .with(page + "/Self", Map.of("$ref", "#/components/schemas/CustomAuthIdentityPage"))
            .contract();

    assertThat(nested.operation(QUERY.name()).orElseThrow().outcome())
        .extracting(OutcomeField::pointer)
        .containsExactly("/Code", "/Success", "/Data/Status");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {'Code': 400, 'Success': false} | true",
        "400 | {'Code': 500, 'Success': false} | false",
        "400 | {'Code': 200, 'Success': false} | false",
        "400 | {'Code': 400, 'Success': true} | false",
        "400 | {'Code': '400', 'Success': false} | false",
        "400 | {'Code': 400, 'Success': 'false'} | false",
        "400 | {'Code': 400} | false",
        "200 | {'Code': 200, 'Success': false} | false",
      })
  void errorInOwnEnvelopeHasTheStatusAndNoSuccess(int status, String answer, boolean expected)
      throws Exception {
    JsonNode json = new ObjectMapper().readTree(answer.replace('\'', '"'));

    assertThat(QUERY.isErrorInOwnEnvelope(json, status)).isEqualTo(expected);
    assertThat(LIST.isErrorInOwnEnvelope(json, status)).isFalse();
  }

  @Test
  void sampleSuccessHasTheOutcomeOfASuccess() {
    JsonNode success = CONTRACT.at("/components/examples/QueryCustomAuthIdentitySuccess/value");

    assertThat(QUERY.outcome()).isNotEmpty().allMatch(field -> field.tellsSuccess(success));
    assertThat(QUERY.isErrorInOwnEnvelope(success, 200)).isFalse();
  }
}

package io.github.mqttcontractkit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.contract.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractExcerptTest {
  private static final String QUERY = "/paths/~1QueryCustomAuthIdentity/get";
  private static final Contract CONTRACT = Contract.load();

  @ParameterizedTest
  @CsvSource({
    "'',                             QueryCustomAuthIdentity",
    "/parameters,                    'QueryCustomAuthIdentity, request'",
    "/parameters/4,                  'QueryCustomAuthIdentity, request NextToken'",
    "/parameters/4/allowEmptyValue,  'QueryCustomAuthIdentity, request NextToken, allowEmptyValue'",
    "/parameters/5/schema/maximum,   'QueryCustomAuthIdentity, request Size, maximum'",
    "/x-filters,                     'QueryCustomAuthIdentity, x-filters'",
    "/responses,                     'QueryCustomAuthIdentity, responses'",
  })
  void labelNamesOperationAndPart(String place, String label) {
    assertThat(ContractExcerpt.of(CONTRACT, QUERY + place).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "200, schema/properties/Data/properties/Results/items/properties/SignMode, response Data.Results[].SignMode",
    "200, schema,                                                              response",
    "404, examples/ApiNotSupport,                                              error ApiNotSupport",
  })
  void labelNamesFieldOrError(String status, String place, String label) {
    String pointer = QUERY + "/responses/" + status + "/content/application~1json/" + place;

    assertThat(ContractExcerpt.of(CONTRACT, pointer).label())
        .isEqualTo("QueryCustomAuthIdentity, " + label);
  }

  @Test
  void labelOfAComponentNamesNoOperation() {
    assertThat(ContractExcerpt.of(CONTRACT, "/components/schemas/ErrorResponse").label())
        .isEqualTo("ErrorResponse");
    assertThat(ContractExcerpt.of(CONTRACT, "/x-rpc").label()).isEqualTo("x-rpc");
  }

  @Test
  void locationIsTheLineOfTheKeyword() {
    List<String> lines = CONTRACT.yaml().lines().toList();
    ContractExcerpt passage = ContractExcerpt.of(CONTRACT, QUERY + "/parameters/5/schema/maximum");

    assertThat(lines.get(passage.location().line() - 1)).isEqualTo("            maximum: 100");
    assertThat(passage.text()).startsWith("How many identities a page may hold");
  }
}

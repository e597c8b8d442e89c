package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UntestedTest {
  private static final Contract CONTRACT = Contract.load();
  private static final Map<String, String> STATEMENT =
      Map.of("id", "NEW-1", "title", "It is new.", "reason", "it is not checked");

  @Test
  void errorsComeFirstEachInTheOrderOfTheDocument() {
    assertThat(Untested.of(CONTRACT))
        .extracting(Untested::id)
        .containsExactly(
            "AUTH-1", "LOAD-1", "LOAD-2", "LOAD-3", "DEVICE-1", "DEVICE-2", "SECRET-1", "SECRET-2");
  }

  @Test
  void statementIsThatOfItsPlace() {
    assertThat(Untested.of(CONTRACT))
        .allSatisfy(
            statement -> {
              assertThat(CONTRACT.at(statement.pointer() + "/x-untested/title").asText())
                  .isEqualTo(statement.title());
              assertThat(statement.pointer()).contains("/~1" + statement.operation() + "/");
            });
  }

  @Test
  void statementAboutAnErrorOfTwoOperationsHoldsForBoth() {
    Contract shared =
        EditedDocument.of(CONTRACT)
            .with("/components/examples/ApiNotSupport/x-untested", STATEMENT)
            .contract();

    assertThat(Untested.of(shared))
        .filteredOn(statement -> statement.id().equals("NEW-1"))
        .extracting(Untested::operation)
        .contains("ListDeviceCredentialClientId", "QueryCustomAuthIdentity");
  }

  @Test
  void schemaThatHoldsItselfIsReadOnce() {
    Contract nested =
        EditedDocument.of(CONTRACT)
            .with(
                "/components/schemas/CustomAuthIdentity/properties/Parent",
                Map.of("$ref", "#/components/schemas/CustomAuthIdentity"))
            .contract();

    assertThat(Untested.of(nested)).isEqualTo(Untested.of(CONTRACT));
  }
}

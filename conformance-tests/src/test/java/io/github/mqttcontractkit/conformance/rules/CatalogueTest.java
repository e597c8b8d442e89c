package io.github.mqttcontractkit.conformance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.report.ContractExcerpt;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import org.junit.jupiter.api.Test;

/** The catalogue as a whole. */
class CatalogueTest {
  private static final Contract CONTRACT = Contract.load();

  @Test
  void everyCheckRefersToATextOfTheDocument() {
    for (Operation operation : CONTRACT.operations()) {
      assertThat(Catalogue.checks(CONTRACT, operation).values())
          .isNotEmpty()
          .allSatisfy(
              check -> assertThat(ContractExcerpt.of(CONTRACT, check.cites()).text()).isNotEmpty());
    }
  }
}

package io.github.mqttcontractkit.conformance.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.engine.ConformanceRun;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.LabServer;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.Identity;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Which values filters are tried with. */
class FilteredQueriesTest {
  private static final Data FEW = Holdings.of(3);

  @Test
  void fewItemsAreAskedForByNearlyTheirNamesToo() {
    Set<String> asked = ConcurrentHashMap.newKeySet();
    try (LabServer server =
        new LabServer(
            Lab.CONTRACT,
            () -> FEW,
            (request, right) -> {
              Behaviours.call(request).parameter("Username").ifPresent(asked::add);
              return right.apply(request);
            })) {
      Settings all = Lab.settings(server.endpoint(), Budget.QUICK);
      ConformanceRun.of(Lab.CONTRACT, Lab.only(all, Behaviours.QCA, "FILTER-2"), result -> {});
    }

    List<String> held =
        FEW.instances().get(Holdings.INSTANCE).identities().stream()
            .map(Identity::username)
            .toList();
    assertThat(asked).containsAll(held).hasSizeGreaterThan(2 * held.size());
  }
}

package io.github.mqttcontractkit.conformance;

import io.github.mqttcontractkit.acs.Binding;
import io.github.mqttcontractkit.conformance.faults.Fault;
import io.github.mqttcontractkit.conformance.faults.FaultyServer;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataFile;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Checks servers that a test makes up. */
final class Lab {
  static final Contract CONTRACT = Contract.load();

  /** 250 clients in the largest group and 150 identities: what a quick run is meant for. */
  static final Data DATA = data();

  private static final long SEED = 42;

  private Lab() {}

  private static Data data() {
    try {
      return DataFile.read(
          "lab.yaml",
          """
          instances:
            mqtt-kill:
              groups:
                GID_none: []
                GID_seven: [{ count: 7, seed: 1 }]
                GID_many: [{ count: 250, seed: 2 }]
              identities:
                - { username: test, signMode: SIGNED }
                - { username: Test, signMode: ORIGIN }
                - { username: tester, signMode: ORIGIN }
                - { username: test, clientId: GID_many@@@1, signMode: SIGNED }
                - { count: 76, seed: 3, signMode: ORIGIN }
                - { count: 70, seed: 4, group: GID_many, signMode: SIGNED }
          """);
    } catch (io.github.mqttcontractkit.stub.data.DataException e) {
      throw new IllegalStateException(e);
    }
  }

  static Settings settings(URI endpoint, Budget budget, Set<String> operations) {
    return new Settings(
        endpoint,
        Binding.RPC,
        "mqtt-kill",
        List.of("GID_none", "GID_seven", "GID_many"),
        operations,
        Set.of(),
        false,
        SEED,
        budget,
        0,
        Duration.ofSeconds(5),
        UnaryOperator.identity());
  }

  static Report check(Fault.Behaviour behaviour, Budget budget, String... operations) {
    try (FaultyServer server = new FaultyServer(CONTRACT, DATA, behaviour)) {
      return Run.of(
          CONTRACT, settings(server.endpoint(), budget, Set.of(operations)), result -> {});
    }
  }
}

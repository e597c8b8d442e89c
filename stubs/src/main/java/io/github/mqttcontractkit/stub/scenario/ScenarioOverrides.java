package io.github.mqttcontractkit.stub.scenario;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Scenarios that a test has set for operations, whatever callers send. Safe for many threads. */
final class ScenarioOverrides {
  private record Entry(Scenario scenario, long remaining) {}

  private final Map<String, Entry> overrides = new ConcurrentHashMap<>();

  /** Sets a scenario for the next requests of an operation; replaces an earlier one. */
  void set(String operation, Scenario scenario, long times) {
    overrides.put(operation, new Entry(scenario, times));
  }

  /** Takes the scenario for one request of an operation; empty if none is set for it. */
  Optional<Scenario> take(String operation) {
    Scenario[] taken = new Scenario[1];
    overrides.computeIfPresent(
        operation,
        (name, override) -> {
          taken[0] = override.scenario();
          return override.remaining() > 1
              ? new Entry(override.scenario(), override.remaining() - 1)
              : null;
        });
    return Optional.ofNullable(taken[0]);
  }

  /** Removes the scenario of an operation. */
  void remove(String operation) {
    overrides.remove(operation);
  }

  /** Removes all scenarios. */
  void reset() {
    overrides.clear();
  }
}

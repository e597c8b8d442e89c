package io.github.mqttcontractkit.stub.scenario;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Scenarios that a test has chosen for operations, whatever callers send. Safe for many threads.
 */
final class Plan {
  private record Step(Scenario scenario, long left) {}

  private final Map<String, Step> steps = new ConcurrentHashMap<>();

  /** Chooses a scenario for the next requests of an operation, in place of an earlier one. */
  void set(String operation, Scenario scenario, long times) {
    steps.put(operation, new Step(scenario, times));
  }

  /** The scenario for a request, which counts as one of its times. */
  Optional<Scenario> next(String operation) {
    Scenario[] next = new Scenario[1];
    steps.computeIfPresent(
        operation,
        (name, step) -> {
          next[0] = step.scenario();
          return step.left() > 1 ? new Step(step.scenario(), step.left() - 1) : null;
        });
    return Optional.ofNullable(next[0]);
  }

  /** Forgets the choice for an operation. */
  void forget(String operation) {
    steps.remove(operation);
  }

  /** Forgets all choices. */
  void reset() {
    steps.clear();
  }
}

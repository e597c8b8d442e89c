package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import java.util.Optional;

/**
 * The examination of one operation.
 *
 * @param api the operation of the implementation
 * @param survey what is known of its data
 * @param budget how much may be asked
 * @param seed of all random examples
 */
public record RuleContext(OperationClient api, DataSnapshot survey, Budget budget, long seed) {
  /** jqwik makes its own instances of rules and hooks. */
  private static final ThreadLocal<RuleContext> CURRENT = new ThreadLocal<>();

  /** The session that this thread examines. */
  public static RuleContext current() {
    return Optional.ofNullable(CURRENT.get())
        .orElseThrow(() -> new IllegalStateException("rules run in a session only"));
  }

  /** Does something with this session as the thread's current one. */
  public void during(Runnable work) {
    CURRENT.set(this);
    try {
      work.run();
    } finally {
      CURRENT.remove();
    }
  }
}

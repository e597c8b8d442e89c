package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.judging.Check;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.lifecycle.PropertyExecutionResult;

/** The rules that jqwik runs on this thread, one at a time. jqwik makes hooks and rules itself. */
final class RuleExecutions {
  private static final ThreadLocal<RuleExecutions> CURRENT = new ThreadLocal<>();

  private final RuleContext context;
  private final Map<Method, Check> checks;
  private final Consumer<RuleResult> results;
  private final Set<String> unrepeated = new HashSet<>();
  private RuleExecution running;

  RuleExecutions(RuleContext context, Map<Method, Check> checks, Consumer<RuleResult> results) {
    this.context = context;
    this.checks = checks;
    this.results = results;
  }

  /** The executions of this thread; empty outside a run of the kit. */
  static Optional<RuleExecutions> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  void during(Runnable work) {
    CURRENT.set(this);
    try {
      work.run();
    } finally {
      CURRENT.remove();
    }
  }

  RuleContext context() {
    return context;
  }

  RuleExecution start(Method rule) {
    running = new RuleExecution(rule, checks.get(rule), context.answers().evidence(rule));
    return running;
  }

  RuleExecution running() {
    return running;
  }

  /** Notes a violation that did not come again. */
  void noteUnrepeated(Violation violation) {
    unrepeated.add(violation.actual());
  }

  /** How many different violations did not come again. */
  int unrepeated() {
    return unrepeated.size();
  }

  void end(PropertyExecutionResult outcome) {
    results.accept(running.result(outcome));
  }
}

package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.rules.Check;
import io.github.mqttcontractkit.conformance.verdict.KitError;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.lifecycle.PropertyExecutionResult;

/** The trials of one run, one at a time, for the thread that runs them. */
final class RuleExecutions {
  private static final ThreadLocal<RuleExecutions> CURRENT = new ThreadLocal<>();

  private final Map<Method, Check> findings;
  private final Consumer<RuleResult> results;
  private final Set<String> doubts = new HashSet<>();
  private RuleExecution running;
  private KitError error;

  RuleExecutions(Map<Method, Check> findings, Consumer<RuleResult> results) {
    this.findings = findings;
    this.results = results;
  }

  static RuleExecutions current() {
    return CURRENT.get();
  }

  void during(Runnable work) {
    CURRENT.set(this);
    try {
      work.run();
    } finally {
      CURRENT.remove();
    }
  }

  RuleExecution start(Method rule) {
    running = new RuleExecution(findings.get(rule));
    return running;
  }

  RuleExecution running() {
    return running;
  }

  /** Notes a violation that did not come again, and says whether there was another one before. */
  boolean doubt(Violation violation) {
    doubts.add(violation.actual());
    return doubts.size() > 1;
  }

  /** Hands on the verdict. The platform would swallow an error of ours, so it is kept. */
  void end(PropertyExecutionResult outcome) {
    try {
      results.accept(running.judge(outcome));
    } catch (KitError e) {
      error = e;
    }
  }

  Optional<KitError> error() {
    return Optional.ofNullable(error);
  }
}

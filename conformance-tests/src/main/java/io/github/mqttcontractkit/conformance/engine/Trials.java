package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.Finding;
import io.github.mqttcontractkit.conformance.KitError;
import io.github.mqttcontractkit.conformance.RuleResult;
import io.github.mqttcontractkit.conformance.Violation;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.lifecycle.PropertyExecutionResult;

/** The trials of one run, one at a time, for the thread that runs them. */
final class Trials {
  private static final ThreadLocal<Trials> CURRENT = new ThreadLocal<>();

  private final Map<Method, Finding> findings;
  private final Consumer<RuleResult> results;
  private final Set<String> doubts = new HashSet<>();
  private Trial running;
  private KitError error;

  Trials(Map<Method, Finding> findings, Consumer<RuleResult> results) {
    this.findings = findings;
    this.results = results;
  }

  static Trials current() {
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

  Trial start(Method rule) {
    running = new Trial(findings.get(rule));
    return running;
  }

  Trial running() {
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

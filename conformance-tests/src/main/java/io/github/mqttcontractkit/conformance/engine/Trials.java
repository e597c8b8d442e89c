package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.Finding;
import io.github.mqttcontractkit.conformance.KitError;
import io.github.mqttcontractkit.conformance.RuleResult;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.lifecycle.PropertyExecutionResult;

/** The trials of one run, one at a time, for the thread that runs them and those it starts. */
final class Trials {
  private static final ThreadLocal<Trials> CURRENT = new InheritableThreadLocal<>();

  private final Map<Method, Finding> findings;
  private final Consumer<RuleResult> results;
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

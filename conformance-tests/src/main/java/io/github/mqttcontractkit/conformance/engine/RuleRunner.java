package io.github.mqttcontractkit.conformance.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.mqttcontractkit.conformance.judging.Check;
import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.verdict.KitError;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the rules of one operation with jqwik. */
final class RuleRunner {
  private final RuleContext context;
  private final Consumer<RuleResult> listener;

  /**
   * @param listener gets each result as soon as it is known
   */
  RuleRunner(RuleContext context, Consumer<RuleResult> listener) {
    this.context = context;
    this.listener = listener;
  }

  /**
   * Runs the rules that make requests of their own, then those about single answers, which have
   * judged all that came by then.
   *
   * @param checks by the method that states the rule
   * @throws KitError if a rule was not run at all
   */
  void run(Map<Method, Check> checks) {
    Predicate<Method> aboutAnswers = AnswerChecks::isAboutOneAnswer;
    runAll(selected(checks, aboutAnswers.negate()));
    runAll(selected(checks, aboutAnswers));
  }

  private static Map<Method, Check> selected(Map<Method, Check> checks, Predicate<Method> wanted) {
    Map<Method, Check> selected = new LinkedHashMap<>(checks);
    selected.keySet().removeIf(wanted.negate());
    return selected;
  }

  private void runAll(Map<Method, Check> checks) {
    RuleExamples examples = new RuleExamples(context);
    Map<Method, Check> runnable = selected(checks, rule -> examples.tries(rule) > 0);
    checks.forEach(
        (rule, check) -> {
          if (!runnable.containsKey(rule)) {
            listener.accept(check.skipped("needs " + check.rule().needs(), new Evidence()));
          }
        });
    List<RuleResult> results = new ArrayList<>();
    RuleExecutions executions =
        new RuleExecutions(context, runnable, listener.andThen(results::add));
    Failures failures = new Failures();
    if (!runnable.isEmpty()) {
      executions.during(() -> launcher().execute(request(runnable.keySet()), failures));
    }
    if (results.size() < runnable.size()) {
      throw new KitError(
          "only %d of %d rules were run; %s"
              .formatted(results.size(), runnable.size(), failures.all()));
    }
  }

  private static Launcher launcher() {
    return LauncherFactory.create(
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(new JqwikTestEngine())
            .build());
  }

  private static LauncherDiscoveryRequest request(Set<Method> rules) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(
            rules.stream().map(rule -> selectMethod(rule.getDeclaringClass(), rule)).toList())
        .configurationParameter("jqwik.database", "")
        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
        .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
        .build();
  }

  /** What the platform says of rules that ended without a result. */
  private static final class Failures implements TestExecutionListener {
    private final List<String> all = new ArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      result
          .getThrowable()
          .filter(error -> !(error instanceof Violation))
          .ifPresent(error -> all.add(test.getDisplayName() + ": " + error));
    }

    List<String> all() {
      return all;
    }
  }
}

package io.github.mqttcontractkit.conformance.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.mqttcontractkit.conformance.rules.Check;
import io.github.mqttcontractkit.conformance.target.Evidence;
import io.github.mqttcontractkit.conformance.verdict.KitError;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the rules of one operation with jqwik. */
final class RuleRunner {
  private final RuleContext context;
  private final Consumer<RuleResult> listener;

  /**
   * @param listener is told of each result as it falls
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
    if (!runnable.isEmpty()) {
      executions.during(() -> launcher().execute(request(runnable.keySet())));
    }
    if (results.size() < runnable.size()) {
      throw new KitError("only " + results.size() + " of " + runnable.size() + " rules were run");
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
}

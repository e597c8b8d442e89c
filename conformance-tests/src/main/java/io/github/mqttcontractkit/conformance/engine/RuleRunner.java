package io.github.mqttcontractkit.conformance.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.mqttcontractkit.conformance.generate.Examples;
import io.github.mqttcontractkit.conformance.rules.Check;
import io.github.mqttcontractkit.conformance.verdict.KitError;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs rules on one operation. */
public final class RuleRunner {
  private static final Logger JQWIK = Logger.getLogger("net.jqwik");

  private RuleRunner() {}

  /**
   * Judges each of the findings in a session.
   *
   * @param findings by the method that states the rule
   * @param listener is told of each verdict as it falls
   * @return the verdicts
   * @throws KitError if a rule ended in any other way than with a verdict, or was not run at all
   */
  public static List<RuleResult> run(
      RuleContext session, Map<Method, Check> findings, Consumer<RuleResult> listener) {
    List<RuleResult> results = new ArrayList<>();
    RuleExecutions trials = new RuleExecutions(findings, listener.andThen(results::add));
    JQWIK.setLevel(Level.SEVERE);
    session.during(() -> trials.during(() -> launcher().execute(request(findings))));
    trials
        .error()
        .ifPresent(
            error -> {
              throw error;
            });
    if (results.size() < findings.size()) {
      throw new KitError(
          "only " + results.size() + " of " + findings.size() + " rules were run", null);
    }
    return results;
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

  private static LauncherDiscoveryRequest request(Map<Method, Check> findings) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(
            findings.keySet().stream()
                .map(rule -> selectMethod(rule.getDeclaringClass(), rule))
                .toList())
        .configurationParameter("jqwik.database", "")
        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
        .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
        .build();
  }

  /** Whether a rule can be tried only with queries that the implementation accepts. */
  public static boolean needsQueries(Method rule) {
    return Stream.of(rule.getParameterTypes()).anyMatch(Examples::know);
  }
}

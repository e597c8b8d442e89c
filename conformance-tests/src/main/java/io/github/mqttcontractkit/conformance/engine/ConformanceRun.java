package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.http.Transport;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.rules.Check;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Evidence;
import io.github.mqttcontractkit.conformance.target.Inconclusive;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Pace;
import io.github.mqttcontractkit.conformance.target.Query;
import io.github.mqttcontractkit.conformance.verdict.KitError;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One run of the kit: contract → survey → rules → report. */
public final class ConformanceRun {
  private static final int RETRIES = 5;
  private static final Duration FIRST_WAIT = Duration.ofMillis(50);

  private final Contract contract;
  private final Settings settings;
  private final Consumer<RuleResult> listener;
  private final List<RuleResult> results = new ArrayList<>();
  private final Set<String> obstacles = new LinkedHashSet<>();
  private int requests;

  private ConformanceRun(Contract contract, Settings settings, Consumer<RuleResult> listener) {
    this.contract = contract;
    this.settings = settings;
    this.listener = listener;
  }

  /** How many verdicts a run with these settings will give. */
  public static int size(Contract contract, Settings settings) {
    ConformanceRun run = new ConformanceRun(contract, settings, result -> {});
    return run.operations().mapToInt(operation -> run.findings(operation).size()).sum();
  }

  /**
   * Checks an implementation.
   *
   * @param listener is told of each verdict as it falls
   * @throws KitError if the kit itself is at fault
   */
  public static Report of(Contract contract, Settings settings, Consumer<RuleResult> listener) {
    return new ConformanceRun(contract, settings, listener).run();
  }

  private Report run() {
    Instant start = Instant.now();
    try (Transport transport =
        new Transport(contract, settings.endpoint(), settings.timeout(), settings.signer())) {
      operations().forEach(operation -> examine(api(operation, transport)));
      UnaryOperator<String> mask = transport.mask();
      results.replaceAll(result -> result.masked(mask));
    }
    String reason = String.join("; ", obstacles);
    return new Report(
        settings,
        start,
        Duration.between(start, Instant.now()).toMillis(),
        requests,
        Report.outcome(results, settings.strict(), reason),
        reason,
        Catalogue.size(contract),
        List.copyOf(results));
  }

  private Stream<Operation> operations() {
    return contract.operations().stream()
        .filter(
            operation ->
                settings.operations().isEmpty()
                    || settings.operations().contains(operation.name()));
  }

  private Map<Method, Check> findings(Operation operation) {
    Map<Method, Check> findings = new LinkedHashMap<>(Catalogue.findings(contract, operation));
    findings
        .values()
        .removeIf(
            finding ->
                !settings.rules().isEmpty() && !settings.rules().contains(finding.rule().id()));
    return findings;
  }

  private OperationClient api(Operation operation, Transport transport) {
    return new OperationClient(
        contract,
        operation,
        transport,
        settings.binding(),
        new Pace(settings.maxRps(), RETRIES, FIRST_WAIT));
  }

  private void examine(OperationClient api) {
    Map<Method, Check> findings = findings(api.operation());
    List<RuleResult> judged = new ArrayList<>();
    Consumer<RuleResult> both = listener.andThen(judged::add);
    try {
      DataSnapshot survey = DataSnapshot.of(api, queries(api.operation()), settings.budget());
      survey.mustBeOf(api);
      RuleContext session = new RuleContext(api, survey, settings.budget(), settings.seed());
      Map<Method, Check> runnable = new LinkedHashMap<>(findings);
      if (survey.queries().isEmpty()) {
        runnable.keySet().removeIf(RuleRunner::needsQueries);
      }
      if (runnable.size() < findings.size()) {
        obstacles.add(api.operation().name() + " " + survey.refusal());
        skip(findings, runnable, survey.refusal(), both);
      }
      RuleRunner.run(session, runnable, both);
    } catch (Inconclusive e) {
      obstacles.add(e.getMessage());
      findings.values().stream()
          .map(finding -> finding.undecided(e.getMessage(), new Evidence()))
          .forEach(both);
    }
    List<String> order = findings.values().stream().map(finding -> finding.rule().id()).toList();
    judged.stream()
        .sorted((a, b) -> order.indexOf(a.id()) - order.indexOf(b.id()))
        .forEach(results::add);
    requests += api.requests();
  }

  private static void skip(
      Map<Method, Check> findings,
      Map<Method, Check> runnable,
      String reason,
      Consumer<RuleResult> listener) {
    findings.entrySet().stream()
        .filter(entry -> !runnable.containsKey(entry.getKey()))
        .map(entry -> entry.getValue().skipped(reason, new Evidence()))
        .forEach(listener);
  }

  /** One query for the instance, or one for each group where the operation asks for a group. */
  private List<Query> queries(Operation operation) {
    Map<String, String> scope = new TreeMap<>();
    operation
        .resource("instance")
        .ifPresent(instance -> scope.put(instance.name(), settings.instanceId()));
    Query whole = new Query(operation, scope);
    return operation
        .resource("group")
        .map(Parameter::name)
        .map(
            group -> settings.groupIds().stream().map(id -> whole.with(Map.of(group, id))).toList())
        .orElse(List.of(whole));
  }
}

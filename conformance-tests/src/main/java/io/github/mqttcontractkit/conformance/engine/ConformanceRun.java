package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.http.Transport;
import io.github.mqttcontractkit.conformance.judging.BodySchema;
import io.github.mqttcontractkit.conformance.judging.Check;
import io.github.mqttcontractkit.conformance.progress.Pace;
import io.github.mqttcontractkit.conformance.progress.RunEstimate;
import io.github.mqttcontractkit.conformance.progress.RunListener;
import io.github.mqttcontractkit.conformance.request.RateLimiter;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.settings.InvalidSetting;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.target.Transcript;
import io.github.mqttcontractkit.conformance.verdict.KitError;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One run of the kit: contract → data → rules → report. */
public final class ConformanceRun {
  private final Contract contract;
  private final Settings settings;
  private final RunListener listener;

  private ConformanceRun(Contract contract, Settings settings, RunListener listener) {
    this.contract = contract;
    this.settings = settings;
    this.listener = listener;
  }

  /** How many checks a run with these settings makes. */
  public static int size(Contract contract, Settings settings) {
    ConformanceRun run =
        new ConformanceRun(contract, settings, RunListener.ofResults(result -> {}));
    return run.operations()
        .mapToInt(
            operation ->
                (int) run.checks(operation).values().stream().filter(run::isSelected).count())
        .sum();
  }

  /**
   * Checks an implementation. Where the settings name no instance or no groups, the document does.
   *
   * @param results gets each result as soon as it is known
   * @throws InvalidSetting if the document does not either
   * @throws KitError if the kit itself is at fault
   */
  public static Report of(Contract contract, Settings settings, Consumer<RuleResult> results) {
    return of(contract, settings, RunListener.ofResults(results));
  }

  /**
   * The same, for a listener that is also told how long the run will be.
   *
   * @param listener is told in the thread of the caller
   */
  public static Report of(Contract contract, Settings settings, RunListener listener) {
    return new ConformanceRun(contract, settings.withDefaultIds(contract), listener).run();
  }

  private Report run() {
    Instant start = Instant.now();
    List<RuleResult> results = new ArrayList<>();
    Set<String> obstacles = new LinkedHashSet<>();
    int requests = 0;
    try (Transport transport =
        new Transport(contract, settings.endpoint(), settings.timeout(), settings.signer())) {
      RateLimiter limiter = new RateLimiter(settings.maxRps(), settings.maxTime().map(start::plus));
      RunParts parts =
          new RunParts(
              contract,
              settings,
              transport,
              limiter,
              new Transcript(),
              new BodySchema(contract),
              new Pace(InstantSource.system()));
      List<OperationRun> runs =
          operations()
              .map(operation -> new OperationRun(parts, operation, checks(operation), this::tell))
              .toList();
      runs.forEach(OperationRun::survey);
      listener.expecting(estimate(runs, parts.pace()));
      for (OperationRun run : runs) {
        run.check();
        results.addAll(run.results());
        obstacles.addAll(run.obstacles());
        requests += run.requests();
      }
      results.removeIf(result -> !isSelected(result.id()));
      UnaryOperator<String> mask = transport.mask();
      results.replaceAll(result -> result.masked(mask));
    }
    String reason = String.join("; ", obstacles);
    return new Report(
        settings,
        start,
        Duration.between(start, Instant.now()).toMillis(),
        requests,
        Report.outcome(results, settings, reason),
        reason,
        Catalogue.size(contract),
        List.copyOf(results));
  }

  private RunEstimate estimate(List<OperationRun> runs, Pace pace) {
    int requests = runs.stream().mapToInt(OperationRun::expectedRequests).sum();
    return new RunEstimate(requests, pace.perRequest(settings.maxRps()));
  }

  private Stream<Operation> operations() {
    return contract.operations().stream()
        .filter(
            operation ->
                settings.operations().isEmpty()
                    || settings.operations().contains(operation.name()));
  }

  /**
   * The checks that are run. Some rules judge what all other rules ask for, so where one of them is
   * selected all are run, and the selected ones reported.
   */
  private Map<Method, Check> checks(Operation operation) {
    Map<Method, Check> all = Catalogue.checks(contract, operation);
    Map<Method, Check> selected = new LinkedHashMap<>(all);
    selected.values().removeIf(check -> !isSelected(check));
    return selected.keySet().stream().anyMatch(ConformanceRun::judgesOthers) ? all : selected;
  }

  private static boolean judgesOthers(Method rule) {
    return AnswerChecks.isAboutOneAnswer(rule)
        || List.of(rule.getParameterTypes()).contains(Transcript.class);
  }

  private void tell(RuleResult result) {
    if (isSelected(result.id())) {
      listener.ended(result);
    }
  }

  private boolean isSelected(Check check) {
    return isSelected(check.rule().id());
  }

  private boolean isSelected(String rule) {
    return settings.rules().isEmpty() || settings.rules().contains(rule);
  }
}

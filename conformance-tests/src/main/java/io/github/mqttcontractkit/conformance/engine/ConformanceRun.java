package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.http.Transport;
import io.github.mqttcontractkit.conformance.rules.BodySchema;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.rules.Check;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.target.RateLimiter;
import io.github.mqttcontractkit.conformance.target.Transcript;
import io.github.mqttcontractkit.conformance.verdict.KitError;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
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
  private final Consumer<RuleResult> listener;

  private ConformanceRun(Contract contract, Settings settings, Consumer<RuleResult> listener) {
    this.contract = contract;
    this.settings = settings;
    this.listener = listener;
  }

  /** How many checks a run with these settings makes. */
  public static int size(Contract contract, Settings settings) {
    ConformanceRun run = new ConformanceRun(contract, settings, result -> {});
    return run.operations().mapToInt(operation -> run.checks(operation).size()).sum();
  }

  /**
   * Checks an implementation.
   *
   * @param listener is told of each result as it falls
   * @throws KitError if the kit itself is at fault
   */
  public static Report of(Contract contract, Settings settings, Consumer<RuleResult> listener) {
    return new ConformanceRun(contract, settings, listener).run();
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
              contract, settings, transport, limiter, new Transcript(), new BodySchema(contract));
      List<OperationRun> runs =
          operations()
              .map(operation -> new OperationRun(parts, operation, checks(operation), listener))
              .toList();
      runs.forEach(OperationRun::survey);
      for (OperationRun run : runs) {
        run.check();
        results.addAll(run.results());
        obstacles.addAll(run.obstacles());
        requests += run.requests();
      }
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

  private Stream<Operation> operations() {
    return contract.operations().stream()
        .filter(
            operation ->
                settings.operations().isEmpty()
                    || settings.operations().contains(operation.name()));
  }

  private Map<Method, Check> checks(Operation operation) {
    Map<Method, Check> checks = new LinkedHashMap<>(Catalogue.checks(contract, operation));
    checks
        .values()
        .removeIf(
            check -> !settings.rules().isEmpty() && !settings.rules().contains(check.rule().id()));
    return checks;
  }
}

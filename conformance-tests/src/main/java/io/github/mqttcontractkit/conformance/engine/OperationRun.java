package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.generate.RequestContext;
import io.github.mqttcontractkit.conformance.generate.RequestContexts;
import io.github.mqttcontractkit.conformance.judging.Check;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.request.Inconclusive;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.request.RequestForm;
import io.github.mqttcontractkit.conformance.rules.Consequences;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.DataSurvey;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Recognition;
import io.github.mqttcontractkit.conformance.variation.VariedRequest;
import io.github.mqttcontractkit.conformance.variation.VariedRequests;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.Call;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The part of a run that is about one operation. */
final class OperationRun {
  private static final int UNKNOWN_ACTIONS = 5;

  private final RunParts parts;
  private final Map<Method, Check> checks;
  private final OperationClient client;
  private final AnswerChecks answers;
  private final Map<Method, Check> open;
  private final Consumer<RuleResult> listener;
  private final List<RuleResult> results = new ArrayList<>();
  private final List<String> obstacles = new ArrayList<>();
  private Optional<DataSnapshot> snapshot = Optional.empty();

  /**
   * @param checks by the method that states the rule
   * @param listener gets each result as soon as it is known
   */
  OperationRun(
      RunParts parts,
      Operation operation,
      Map<Method, Check> checks,
      Consumer<RuleResult> listener) {
    this.parts = parts;
    this.checks = checks;
    this.open = new LinkedHashMap<>(checks);
    this.answers = new AnswerChecks(checks);
    this.client = parts.client(operation, answers::add);
    this.listener = listener;
  }

  private void close(RuleResult result) {
    listener.accept(result);
    results.add(result);
    open.values().removeIf(check -> check.rule().id().equals(result.id()));
  }

  /** Reads the data. */
  void survey() {
    closingIfInconclusive(
        () -> {
          DataSnapshot read =
              DataSurvey.take(client, queries(client.operation()), parts.settings().budget());
          Recognition.check(client, read);
          snapshot = Optional.of(read);
        });
  }

  /** About how many requests {@link #check} will send; none if the data could not be read. */
  int expectedRequests() {
    return snapshot.filter(data -> !data.queries().isEmpty()).map(this::expectedRequests).orElse(0);
  }

  private int expectedRequests(DataSnapshot data) {
    Budget budget = parts.settings().budget();
    RuleContext planned =
        context(
            data,
            RequestContexts.planned(client, data, budget),
            VariedRequests.planned(client, data, budget, turn()));
    return unknownActions() + new RequestEstimate(planned).requests(open.keySet());
  }

  /** Runs the checks, if the data could be read. */
  void check() {
    snapshot.ifPresent(data -> closingIfInconclusive(() -> check(data)));
    List<String> order = checks.values().stream().map(check -> check.rule().id()).toList();
    results.sort(Comparator.comparingInt(result -> order.indexOf(result.id())));
  }

  private void check(DataSnapshot data) {
    if (data.queries().isEmpty()) {
      skipWhatNeedsData(data);
    }
    sendUnknownActions(data);
    boolean empty = data.queries().isEmpty();
    Budget budget = parts.settings().budget();
    RuleContext context =
        context(
            data,
            empty ? List.of() : RequestContexts.of(client, data, budget),
            empty ? List.of() : VariedRequests.of(client, data, budget, turn()));
    answers.begin(context);
    new RuleRunner(context, this::close).run(new LinkedHashMap<>(open));
  }

  /** Rules about single answers judge what comes. */
  private void sendUnknownActions(DataSnapshot data) {
    String name = client.operation().name();
    Map<String, String> parameters =
        data.queries().isEmpty() ? Map.of() : asked(data.smallest(), data).parameters();
    List<ApiRequest> others =
        Arrays.asList(
            unknown(name.toUpperCase(Locale.ROOT), parameters).as(RequestForm.POST_FORM),
            unknown(name.substring(0, name.length() / 2), parameters),
            unknown(name.substring(1), parameters),
            unknown("no-such-action", parameters));
    Collections.rotate(others, (int) Math.floorMod(turn(), (long) others.size()));
    Stream.concat(Stream.of(unknown(name + "s", parameters)), others.stream())
        .limit(unknownActions())
        .forEach(client::sendOnce);
  }

  private int unknownActions() {
    return Math.min(UNKNOWN_ACTIONS, Math.max(1, parts.settings().budget().triesPerChange() / 2));
  }

  /** What was asked a moment ago, so that an answer that is kept shows. */
  private static Call asked(Query query, DataSnapshot data) {
    return query.firstPage(data.baseline(query).size());
  }

  private static ApiRequest unknown(String action, Map<String, String> parameters) {
    return ApiRequest.get(new Call(action, Optional.empty(), parameters));
  }

  private void closingIfInconclusive(Runnable part) {
    try {
      part.run();
    } catch (Inconclusive e) {
      obstacles.add(e.getMessage());
      List.copyOf(open.values()).stream()
          .map(check -> check.undecided(e.getMessage(), new Evidence()))
          .forEach(this::close);
    }
  }

  private RuleContext context(
      DataSnapshot data, List<RequestContext> contexts, List<VariedRequest> variations) {
    return new RuleContext(
        client,
        data,
        parts.transcript(),
        parts.schemas(),
        contexts,
        variations,
        answers,
        parts.settings().budget(),
        parts.settings().seed(),
        turn());
  }

  /** Another one for each operation, and for runs with consecutive seeds. */
  private long turn() {
    List<Operation> operations = client.contract().operations();
    return parts.settings().seed() * operations.size() + operations.indexOf(client.operation());
  }

  private void skipWhatNeedsData(DataSnapshot snapshot) {
    String refusal = Recognition.refusal(client, snapshot);
    obstacles.add(client.operation().name() + " " + refusal);
    checks.forEach(
        (rule, check) -> {
          if (RuleExamples.needsQueries(rule)) {
            close(check.skipped(refusal, new Evidence()));
          }
        });
  }

  /** One query for the instance, or one for each group where the operation asks for a group. */
  private List<Query> queries(Operation operation) {
    Settings settings = parts.settings();
    Map<String, String> scope = new TreeMap<>();
    operation
        .resource("instance")
        .ifPresent(instance -> scope.put(instance.name(), settings.instanceId().orElseThrow()));
    Query whole = new Query(operation, scope);
    return operation
        .resource("group")
        .map(Parameter::name)
        .map(
            group -> settings.groupIds().stream().map(id -> whole.with(Map.of(group, id))).toList())
        .orElse(List.of(whole));
  }

  /** In the order of the catalogue. */
  List<RuleResult> results() {
    return Consequences.marked(results);
  }

  /** What kept the operation from being exercised. */
  List<String> obstacles() {
    return obstacles;
  }

  int requests() {
    return client.requests();
  }
}

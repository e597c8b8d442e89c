package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.Inconclusive;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.rpc.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the data of an implementation for the first time. */
public final class DataSurvey {
  private static final int SMALLER_PAGE = 10;

  private final OperationClient client;
  private final int longestWalk;
  private final List<Walk> walks = new ArrayList<>();
  private final Map<Query, Exchange> refusals = new LinkedHashMap<>();
  private Inconclusive obstacle;

  private DataSurvey(OperationClient client, Budget budget) {
    this.client = client;
    this.longestWalk = budget.longestWalk();
  }

  /**
   * Walks the queries, and again with each filter that has documented values.
   *
   * @throws Inconclusive if a query gets no answer, or only such that say "try again"
   */
  public static DataSnapshot take(OperationClient client, List<Query> queries, Budget budget) {
    DataSurvey survey = new DataSurvey(client, budget);
    queries.stream().flatMap(Query::narrowed).forEach(survey::add);
    survey.checkIsAnswered();
    survey.lookAtSecrets();
    return new DataSnapshot(survey.walks, survey.refusals, survey.longestWalk);
  }

  /** One query that is not answered, while others are, is a matter of rules. */
  private void add(Query query) {
    try {
      read(query);
    } catch (Inconclusive e) {
      note(e);
    }
  }

  /** The first obstacle is the most informative. */
  private void note(Inconclusive e) {
    obstacle = obstacle == null ? e : obstacle;
  }

  private void checkIsAnswered() {
    if (walks.isEmpty() && refusals.isEmpty() && obstacle != null) {
      throw obstacle;
    }
  }

  private void read(Query query) {
    Walk walk = walk(query);
    if (!walk.pages().isEmpty() || isAcceptedWithMore(query)) {
      walks.add(walk);
    } else {
      refusals.put(query, walk.last());
    }
  }

  private Walk walk(Query query) {
    int largest = DataSnapshot.largestPage(query.operation());
    try {
      Walk walk = client.walk(new WalkPlan(query, largest, longestWalk));
      if (!walk.pages().isEmpty()) {
        return walk;
      }
    } catch (Inconclusive largePages) {
      note(largePages);
    }
    return client.walk(new WalkPlan(query, SMALLER_PAGE, longestWalk));
  }

  /** Whether an optional parameter makes a query accepted: the first page's number, or no token. */
  private boolean isAcceptedWithMore(Query query) {
    boolean byNumber =
        query.operation().page().isPresent() && accepts(query.page(SMALLER_PAGE, 1L));
    return byNumber || accepts(query.page(SMALLER_PAGE, ""));
  }

  private boolean accepts(Call call) {
    return client.accepts(ApiRequest.get(call));
  }

  /** Secrets that change from look to look would make every item a new one each time. */
  private void lookAtSecrets() {
    walks.stream()
        .filter(walk -> walk.items().stream().anyMatch(item -> !item.secret().isEmpty()))
        .findFirst()
        .filter(this::hasChangingSecrets)
        .ifPresent(
            walk -> {
              client.ignoreSecrets();
              walks.replaceAll(this::withoutSecrets);
            });
  }

  private boolean hasChangingSecrets(Walk walk) {
    List<Item> first = walk.pages().get(0).items();
    List<Item> again = client.read(client.send(walk.query().firstPage(walk.size()))).items();
    return !first.equals(again)
        && first.stream()
            .map(Item::values)
            .toList()
            .equals(again.stream().map(Item::values).toList());
  }

  private Walk withoutSecrets(Walk walk) {
    return new Walk(
        walk.query(),
        walk.size(),
        walk.pages().stream().map(page -> client.read(page.exchange())).toList(),
        walk.end(),
        walk.last());
  }
}

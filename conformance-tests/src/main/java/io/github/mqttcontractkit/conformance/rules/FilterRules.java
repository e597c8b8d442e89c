package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;

import io.github.mqttcontractkit.conformance.generate.Filtered;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.Difference;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.FailedWalk;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Walk;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;

/** Filters narrow a query; FILTER-1 and FILTER-3 check every page of the run. */
class FilterRules {

  @Rule(
      id = "FILTER-1",
      level = MUST,
      cites = ContractReference.FILTERS,
      needs = "a filter that matches an item",
      hint = "a filter that is read and not applied, or matches loosely",
      title = "Every item matches every filter that was given.")
  void itemsMatch(@ForAll Answer answer, OperationClient client) {
    PreconditionNotMet.unless(!hasToken(answer), "a filter that matches an item");
    checkMatches(answer, client);
  }

  @Rule(
      id = "FILTER-2",
      level = MUST,
      cites = ContractReference.FILTERS,
      needs = "a query with items that is walked to its end",
      hint = "a filter that is applied to a page after it was cut",
      title = "A filtered walk meets exactly the matching items of the unfiltered walk.",
      followsFrom = {"FILTER-1", "PAGE-2"})
  void filteredWalkMeetsAllMatches(
      @ForAll @Filtered Query query, OperationClient client, DataSnapshot snapshot) {
    PreconditionNotMet.unless(!query.isUnfiltered(), "a filter that matches an item");
    Query wide = snapshot.unfiltered(query);
    snapshot.baseline(wide).whole();
    PreconditionNotMet.unless(!snapshot.items(wide).isEmpty(), "items without the filter");
    Set<Item> matching = snapshot.matching(query);
    Walk walk = client.walk(snapshot.filteredPlan(query)).whole();
    PreconditionNotMet.unless(!walk.pages().isEmpty(), "a filter that is not refused");
    Difference difference = Difference.between(matching, List.copyOf(walk.distinct()));
    Violation.unlessConsistent(
        difference.isNone(),
        new FailedWalk(walk, matching, true, walk.exchangeUnexpected(matching)),
        "the " + matching.size() + " items of the unfiltered walk that match " + query.filters(),
        difference.toString());
  }

  @Rule(
      id = "FILTER-3",
      level = MUST,
      cites = ContractReference.FILTERS,
      needs = "a filter that matches two pages of items",
      hint = "whether the filter is applied again where a token goes on",
      title = "A filter holds on every page, not only on the first.",
      followsFrom = {"FILTER-1"})
  void filterHoldsOnEveryPage(@ForAll Answer answer, OperationClient client) {
    PreconditionNotMet.unless(hasToken(answer), "a filter that matches two pages of items");
    checkMatches(answer, client);
  }

  private static boolean hasToken(Answer answer) {
    String token = answer.operation().token().name();
    return !answer.request().call().parameter(token).orElse("").isEmpty();
  }

  private static void checkMatches(Answer answer, OperationClient client) {
    Query query = Query.of(answer.operation(), answer.request().call());
    Map<String, String> filters = query.filters();
    PreconditionNotMet.unless(
        answer.isSuccess() && !filters.isEmpty(), "a filter that matches an item");
    List<Item> items = client.read(answer.exchange()).items();
    PreconditionNotMet.unless(!items.isEmpty(), "a filter that matches an item");
    for (Item item : items) {
      Violation.unless(
          query.mismatches(item.json()).isEmpty(),
          answer.exchange(),
          "items with " + filters,
          "item " + item);
    }
  }
}

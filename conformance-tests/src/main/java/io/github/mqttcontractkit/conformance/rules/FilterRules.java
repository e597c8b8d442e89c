package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;

import io.github.mqttcontractkit.conformance.engine.RuleContext;
import io.github.mqttcontractkit.conformance.generate.Filtered;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.FailedWalk;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.Query;
import io.github.mqttcontractkit.conformance.target.Walk;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.Filter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;

/** Filters narrow a query, and do nothing else. */
class FilterRules {

  @Rule(
      id = "FILTER-1",
      level = MUST,
      cites = ContractReference.FILTERS,
      needs = "a filter that matches an item",
      hint = "a filter that is read and not applied, or matches loosely",
      says = "Every item matches every filter that was given.")
  void itemsMatch(@ForAll @Filtered Query query, OperationClient api) {
    DataSnapshot survey = RuleContext.current().survey();
    Walk walk = api.walk(survey.toTheEnd(query, size(query)));
    PreconditionNotMet.unless(!walk.items().isEmpty(), "a filter that matches an item");
    mustMatch(query, walk.pages());
  }

  @Rule(
      id = "FILTER-2",
      level = MUST,
      cites = ContractReference.FILTERS,
      needs = "a query with items that is walked to its end",
      hint = "a filter that is applied to a page after it was cut",
      says = "A filtered walk meets exactly the matching items of the unfiltered walk.")
  void filteredWalkMeetsAllMatches(@ForAll @Filtered Query query, OperationClient api) {
    DataSnapshot survey = RuleContext.current().survey();
    Query wide = survey.unfiltered(query);
    survey.baseline(wide).whole();
    PreconditionNotMet.unless(!survey.items(wide).isEmpty(), "identities in the instance");
    Walk walk = api.walk(survey.toTheEnd(query, size(query))).whole();
    PreconditionNotMet.unless(!walk.pages().isEmpty(), "a filter that is not refused");
    Set<Item> matching = survey.matching(query);
    Difference difference = Difference.between(matching, List.copyOf(walk.distinct()));
    Violation.unlessAgreeing(
        difference.isNone(),
        new FailedWalk(walk, matching, true, walk.last()),
        "the " + matching.size() + " items of the unfiltered walk that match " + narrowing(query),
        difference.toString());
  }

  @Rule(
      id = "FILTER-3",
      level = MUST,
      cites = ContractReference.FILTERS,
      needs = "a filter that matches two pages of items",
      hint = "whether the filter is applied again where a token goes on",
      says = "A filter holds on every page, not only on the first.")
  void filterHoldsOnEveryPage(@ForAll WalkPlan walking, OperationClient api) {
    Query query = walking.query();
    List<Page> pages = api.walk(walking).pages();
    PreconditionNotMet.unless(
        !narrowing(query).isEmpty() && pages.size() > 1,
        "a filter that matches two pages of items");
    mustMatch(query, pages.subList(1, pages.size()));
  }

  /**
   * As large as unfiltered pages where the survey walked the query; else half as large as it has
   * items, so that the filter must last beyond the first page.
   */
  private static int size(Query query) {
    DataSnapshot survey = RuleContext.current().survey();
    int size = survey.baseline(survey.unfiltered(query)).size();
    return survey.queries().contains(query)
        ? size
        : Math.min(size, Math.max(1, (survey.matching(query).size() + 1) / 2));
  }

  private static void mustMatch(Query query, List<Page> pages) {
    for (Page page : pages) {
      for (Item item : page.items()) {
        List<Filter> offended = query.offended(item.json());
        Violation.unless(
            offended.isEmpty(), page.exchange(), "items with " + narrowing(query), "item " + item);
      }
    }
  }

  private static Map<String, String> narrowing(Query query) {
    return query.operation().filters().stream()
        .filter(filter -> filter.appliesTo(query.parameters()))
        .collect(Collectors.toMap(Filter::parameter, f -> query.parameters().get(f.parameter())));
  }
}

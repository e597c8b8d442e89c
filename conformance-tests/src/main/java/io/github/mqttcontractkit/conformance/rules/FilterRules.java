package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.Level.MUST;

import io.github.mqttcontractkit.conformance.Citation;
import io.github.mqttcontractkit.conformance.NotExercised;
import io.github.mqttcontractkit.conformance.Query;
import io.github.mqttcontractkit.conformance.Rule;
import io.github.mqttcontractkit.conformance.Session;
import io.github.mqttcontractkit.conformance.Survey;
import io.github.mqttcontractkit.conformance.Violation;
import io.github.mqttcontractkit.conformance.Walking;
import io.github.mqttcontractkit.conformance.http.Api;
import io.github.mqttcontractkit.conformance.http.Item;
import io.github.mqttcontractkit.conformance.http.Page;
import io.github.mqttcontractkit.conformance.http.Trail;
import io.github.mqttcontractkit.conformance.http.Walk;
import io.github.mqttcontractkit.conformance.probes.Narrowed;
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
      cites = Citation.FILTERS,
      needs = "a filter that matches an item",
      hint = "a filter that is read and not applied, or matches loosely",
      says = "Every item matches every filter that was given.")
  void itemsMatch(@ForAll @Narrowed Query query, Api api) {
    Survey survey = Session.current().survey();
    Walk walk = api.walk(survey.toTheEnd(query, size(query)));
    NotExercised.unless(!walk.items().isEmpty(), "a filter that matches an item");
    mustMatch(query, walk.pages());
  }

  @Rule(
      id = "FILTER-2",
      level = MUST,
      cites = Citation.FILTERS,
      needs = "a query with items that is walked to its end",
      hint = "a filter that is applied to a page after it was cut",
      says = "A filtered walk meets exactly the matching items of the unfiltered walk.")
  void filteredWalkMeetsAllMatches(@ForAll @Narrowed Query query, Api api) {
    Survey survey = Session.current().survey();
    Query wide = survey.unfiltered(query);
    survey.baseline(wide).whole();
    NotExercised.unless(!survey.items(wide).isEmpty(), "identities in the instance");
    Walk walk = api.walk(survey.toTheEnd(query, size(query))).whole();
    NotExercised.unless(!walk.pages().isEmpty(), "a filter that is not refused");
    Set<Item> matching = survey.matching(query);
    Difference difference = Difference.between(matching, List.copyOf(walk.distinct()));
    Violation.unlessAgreeing(
        difference.isNone(),
        new Trail(walk, matching, true, walk.last()),
        "the " + matching.size() + " items of the unfiltered walk that match " + narrowing(query),
        difference.toString());
  }

  @Rule(
      id = "FILTER-3",
      level = MUST,
      cites = Citation.FILTERS,
      needs = "a filter that matches two pages of items",
      hint = "whether the filter is applied again where a token goes on",
      says = "A filter holds on every page, not only on the first.")
  void filterHoldsOnEveryPage(@ForAll Walking walking, Api api) {
    Query query = walking.query();
    List<Page> pages = api.walk(walking).pages();
    NotExercised.unless(
        !narrowing(query).isEmpty() && pages.size() > 1,
        "a filter that matches two pages of items");
    mustMatch(query, pages.subList(1, pages.size()));
  }

  /**
   * As large as unfiltered pages where the survey walked the query; else half as large as it has
   * items, so that the filter must last beyond the first page.
   */
  private static int size(Query query) {
    Survey survey = Session.current().survey();
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

package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.engine.RuleContext;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.target.FailedWalk;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.Query;
import io.github.mqttcontractkit.conformance.target.Walk;
import io.github.mqttcontractkit.conformance.target.Walk.End;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;

/** Pages, and the way from one to the next. */
class PagingRules {

  @Rule(
      id = "PAGE-1",
      level = MUST,
      cites = ContractReference.SIZE,
      needs = "a query with items",
      hint = "the limit of the query: one item too many is read to see whether more follow",
      says = "A page never holds more items than asked for.")
  void pageHoldsItsSizeAtMost(@ForAll WalkPlan walking, OperationClient api) {
    Walk walk = someItems(api, walking);
    for (Page page : walk.pages()) {
      Violation.unless(
          page.items().size() <= walking.size(),
          new FailedWalk(walk, baseline(walking.query()), page.exchange()),
          "at most " + walking.size() + " items",
          page.items().size() + " items");
    }
  }

  @Rule(
      id = "PAGE-2",
      level = MUST,
      cites = ContractReference.TOKEN,
      needs = "a query with items",
      hint = "the bound between pages: > or >=, ties in the sort key, offsets that drift",
      says = "Following the tokens meets every item exactly once.")
  void walkMeetsEveryItemOnce(@ForAll WalkPlan walking, OperationClient api) {
    Walk walk = someItems(api, walking);
    Walk baseline = baseline(walking.query());
    Set<Item> known = RuleContext.current().survey().items(walking.query());
    Difference difference = Difference.between(known, walk.items());
    Violation.unlessAgreeing(
        difference.repeated().isEmpty(),
        new FailedWalk(walk, baseline, walk.exchangeRepeating()),
        "every item once",
        difference.toString());
    baseline.whole();
    Violation.unlessAgreeing(
        walk.end() == End.CUT ? difference.strange().isEmpty() : difference.isNone(),
        new FailedWalk(walk, baseline, walk.last()),
        known.size() + " items, as with pages of " + baseline.size(),
        difference.toString());
  }

  @Rule(
      id = "PAGE-3",
      level = MUST,
      cites = ContractReference.NEXT_TOKEN,
      needs = "a query with items, walked to its end",
      hint = "when a token is given: exactly when an item remains",
      says = "A walk ends: no token comes twice, the last page has none, no page before lacks one.")
  void walkEnds(@ForAll WalkPlan walking, OperationClient api) {
    Walk walk = someItems(api, walking).whole();
    Walk baseline = baseline(walking.query());
    Violation.unlessAgreeing(
        walk.end() == End.NO_TOKEN,
        new FailedWalk(walk, baseline, walk.last()),
        "a walk that ends with a page without a token",
        switch (walk.end()) {
          case TOKEN_REPEATED -> "a token that came before, on page " + walk.pages().size();
          case NOTHING_NEW -> "only items that came before, on page " + walk.pages().size();
          default ->
              walk.last().response().summary() + " for the token of page " + walk.pages().size();
        });
    Violation.unlessAgreeing(
        walk.pages().size() == 1 || !walk.lastPage().items().isEmpty(),
        new FailedWalk(walk, baseline, walk.last()),
        "no token on the page with the last item",
        "a token there, and an empty page behind it");
    int met = walk.distinct().size();
    int known = RuleContext.current().survey().items(walking.query()).size();
    Violation.unlessAgreeing(
        met >= known || !walk.lastPage().nextToken().isEmpty(),
        new FailedWalk(walk, baseline, walk.last()),
        "a token on every page but the last of " + known + " items",
        "no token after " + met + " items");
  }

  @Rule(
      id = "PAGE-4",
      level = MUST,
      cites = ContractReference.SIZE,
      needs = "a query with two items",
      hint = "a sort key that is not unique, or an order that changes with the limit",
      says = "The sequence of items does not depend on the page size.")
  void orderDoesNotDependOnSize(@ForAll WalkPlan walking, OperationClient api) {
    Walk walk = someItems(api, walking);
    Walk baseline = baseline(walking.query());
    List<Item> walked = walk.items();
    List<Item> known = baseline.items();
    PreconditionNotMet.unless(
        walking.size() != baseline.size() && known.size() > 1, "a query with two items");
    boolean cut = walk.end() == End.CUT || baseline.end() == End.CUT;
    int compared = cut ? Math.min(walked.size(), known.size()) : known.size();
    int differs =
        Sequence.firstDifference(
            known.subList(0, compared), cut ? walked.subList(0, compared) : walked);
    Violation.unlessAgreeing(
        differs < 0,
        new FailedWalk(walk, baseline, walk.exchangeOf(differs)),
        "item "
            + (differs + 1)
            + " is "
            + Sequence.at(known, differs)
            + ", as with pages of "
            + baseline.size(),
        "item " + (differs + 1) + " is " + Sequence.at(walked, differs));
  }

  @Rule(
      id = "PAGE-5",
      level = MUST,
      cites = ContractReference.PAGE,
      needs = "a query with items",
      hint = "how a page number becomes an offset: pages count from 1",
      says = "Page k by number is the k-th page by token.")
  void numberAndTokenAgree(@ForAll WalkPlan walking, OperationClient api) {
    Walk walk = someItems(api, walking);
    int last = walk.pages().size();
    for (int number :
        IntStream.of(1, 2, (last + 1) / 2, last)
            .filter(k -> k >= 1 && k <= last)
            .distinct()
            .toArray()) {
      Exchange exchange = api.recall(walking.query().page(walking.size(), (long) number));
      Violation.unlessAgreeing(
          exchange.response().isSuccess(),
          exchange,
          "page " + number + " of " + last,
          exchange.response().summary());
      List<Item> expected = walk.pages().get(number - 1).items();
      List<Item> actual = api.read(exchange).items();
      Violation.unlessAgreeing(
          actual.equals(expected),
          exchange,
          "page " + number + " by token " + Sequence.brief(expected),
          "page " + number + " by number " + Sequence.brief(actual));
    }
  }

  @Rule(
      id = "PAGE-6",
      level = SHOULD,
      cites = ContractReference.SIZE,
      needs = "a query of two pages",
      hint = "filters that are applied after the page was cut",
      says = "Every page but the last is full.")
  void pagesAreFull(@ForAll WalkPlan walking, OperationClient api) {
    Walk walk = api.walk(walking);
    List<Page> pages = walk.pages();
    PreconditionNotMet.unless(pages.size() > 1, "a query of two pages");
    for (Page page : pages.subList(0, pages.size() - 1)) {
      Violation.unless(
          page.items().size() >= walking.size(),
          new FailedWalk(walk, baseline(walking.query()), page.exchange()),
          walking.size() + " items",
          page.items().size() + " items and a token");
    }
  }

  @Rule(
      id = "PAGE-7",
      level = SHOULD,
      cites = ContractReference.PAGE,
      needs = "a query that is walked to its end",
      hint = "an offset past the end that is cut back, or wraps around",
      says = "A page past the end is empty or refused.")
  void pastTheEndIsNothing(@ForAll Query query, OperationClient api) {
    Walk baseline = baseline(query).whole();
    PreconditionNotMet.unless(!baseline.items().isEmpty(), "a query with items");
    for (long beyond : List.of(1L, 1000L, (long) Integer.MAX_VALUE)) {
      Exchange exchange = api.recall(query.page(baseline.size(), baseline.pages().size() + beyond));
      Page page = api.read(exchange);
      Violation.unlessAgreeing(
          exchange.response().isSuccess()
              ? page.items().isEmpty() && page.nextToken().isEmpty()
              : Refusal.isDocumented(api, exchange.response()),
          exchange,
          "an empty page without a token, or a refusal",
          exchange.response().summary()
              + " with "
              + page.items().size()
              + " items"
              + page.nextToken().map(token -> " and a token").orElse(""));
    }
  }

  private static Walk someItems(OperationClient api, WalkPlan walking) {
    Walk walk = api.walk(walking);
    PreconditionNotMet.unless(
        walk.pages().stream().anyMatch(page -> !page.items().isEmpty()), "a query with items");
    return walk;
  }

  private static Walk baseline(Query query) {
    return RuleContext.current().survey().baseline(query);
  }
}

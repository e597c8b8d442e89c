package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.Difference;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.judging.Sequence;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.FailedWalk;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.Walk;
import io.github.mqttcontractkit.conformance.target.Walk.End;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;

/** The way from page to page. */
class WalkRules {

  @Rule(
      id = "PAGE-2",
      level = MUST,
      cites = ContractReference.TOKEN,
      needs = "a query with items",
      hint = "the bound between pages: > or >=, ties in the sort key, offsets that drift",
      title = "Following the tokens meets every item exactly once.",
      followsFrom = {"PAGE-12"})
  void walkMeetsEveryItemOnce(
      @ForAll WalkPlan plan, OperationClient client, DataSnapshot snapshot) {
    Walk walk = withItems(client, plan);
    Walk baseline = snapshot.baseline(plan.query());
    Set<Item> known = snapshot.items(plan.query());
    Difference difference = Difference.between(known, walk.items());
    Violation.unlessConsistent(
        difference.repeated().isEmpty(),
        new FailedWalk(walk, baseline, walk.exchangeRepeating()),
        "every item once",
        difference + ", first on page " + walk.pageOf(walk.exchangeRepeating()));
    baseline.whole();
    Violation.unlessConsistent(
        walk.end() == End.CUT ? difference.unexpected().isEmpty() : difference.isNone(),
        new FailedWalk(walk, baseline, walk.exchangeLosing(List.copyOf(known))),
        known.size() + " items, as with pages of " + baseline.size(),
        difference.toString());
  }

  @Rule(
      id = "PAGE-3",
      level = MUST,
      cites = ContractReference.NEXT_TOKEN,
      needs = "a query with items, or with a token, walked to its end",
      hint = "when a token is given: exactly when an item remains",
      title =
          "A walk ends: no token comes twice, the last page has none, no page before lacks one.")
  void walkEnds(@ForAll WalkPlan plan, OperationClient client, DataSnapshot snapshot) {
    Walk walk = client.walk(plan).whole();
    boolean empty = walk.pages().stream().allMatch(page -> page.items().isEmpty());
    boolean goesOn = walk.pages().stream().anyMatch(page -> page.nextToken().isPresent());
    PreconditionNotMet.unless(
        !empty || goesOn, "a query with items, or with a token, walked to its end");
    FailedWalk failed = new FailedWalk(walk, snapshot.baseline(plan.query()), walk.last());
    int pages = walk.pages().size();
    Violation.unlessConsistent(
        walk.end() == End.NO_TOKEN,
        failed,
        "a walk that ends with a page without a token",
        switch (walk.end()) {
          case TOKEN_REPEATED -> "a token that came before, on page " + pages;
          case NOTHING_NEW -> "only items that came before, on page " + pages;
          default -> walk.last().response().summary() + " for the token of page " + pages;
        });
    Violation.unlessConsistent(
        pages == 1 || !walk.lastPage().items().isEmpty(),
        failed,
        "no token where no item follows",
        "a token there, and an empty page behind it");
    int met = walk.distinct().size();
    int known = snapshot.items(plan.query()).size();
    Violation.unlessConsistent(
        met >= known || !walk.lastPage().nextToken().isEmpty(),
        failed,
        "a token on every page but the last of " + known + " items",
        "no token after " + met + " items");
  }

  @Rule(
      id = "PAGE-4",
      level = MUST,
      cites = ContractReference.SIZE,
      needs = "a query with two items",
      hint = "a sort key that is not unique, or an order that changes with the limit",
      title = "The sequence of items does not depend on the page size.",
      followsFrom = {"PAGE-12", "PAGE-2"})
  void orderDoesNotDependOnSize(
      @ForAll WalkPlan plan, OperationClient client, DataSnapshot snapshot) {
    Walk walk = withItems(client, plan);
    Walk baseline = snapshot.baseline(plan.query());
    List<Item> walked = walk.items();
    List<Item> known = baseline.items();
    PreconditionNotMet.unless(
        plan.size() != baseline.size() && known.size() > 1, "a query with two items");
    boolean cut = walk.end() == End.CUT || baseline.end() == End.CUT;
    int compared = cut ? Math.min(walked.size(), known.size()) : known.size();
    int differs =
        Sequence.firstDifference(
            known.subList(0, compared), cut ? walked.subList(0, compared) : walked);
    boolean sameItems = !cut && walk.distinct().equals(baseline.distinct());
    Violation.unlessConsistent(
        differs < 0,
        orderLevel(client, sameItems || cut),
        new FailedWalk(walk, baseline, walk.exchangeOf(differs)),
        "item %d is %s, as with pages of %d"
            .formatted(differs + 1, Sequence.at(known, differs), baseline.size()),
        "item %d, on page %d, is %s"
            .formatted(
                differs + 1, walk.pageOf(walk.exchangeOf(differs)), Sequence.at(walked, differs)));
  }

  /** Where pages have no numbers, another order of the same items binds less than other items. */
  private static Level orderLevel(OperationClient client, boolean sameItems) {
    return client.operation().page().isEmpty() && sameItems ? SHOULD : MUST;
  }

  @Rule(
      id = "PAGE-5",
      level = MUST,
      cites = ContractReference.PAGE,
      needs = "a query with items",
      hint = "how a page number becomes an offset: pages count from 1",
      title = "Page k by number is the k-th page by token.",
      followsFrom = {"PAGE-12", "PAGE-2"})
  void numberAndTokenAgree(@ForAll WalkPlan plan, OperationClient client) {
    Walk walk = withItems(client, plan);
    int last = walk.pages().size();
    int number = plan.size() % 2 == 0 ? last : Math.min(2, last);
    Exchange exchange = client.recall(plan.query().page(plan.size(), (long) number));
    Violation.unlessConsistent(
        exchange.response().isSuccess(),
        exchange,
        "page " + number + " of " + last,
        exchange.response().summary());
    List<Item> expected = walk.pages().get(number - 1).items();
    Page numbered = client.read(exchange);
    List<Item> actual = numbered.items();
    Violation.unlessConsistent(
        actual.equals(expected),
        new FailedWalk(walk.with(number, numbered), walk, exchange),
        "page " + number + " by token " + Sequence.brief(expected),
        "page " + number + " by number " + Sequence.brief(actual));
  }

  @Rule(
      id = "PAGE-6",
      level = SHOULD,
      cites = ContractReference.SIZE,
      needs = "a query of two pages",
      hint = "filters that are applied after the page was cut",
      title = "Every page but the last is full.")
  void pagesAreFull(@ForAll WalkPlan plan, OperationClient client, DataSnapshot snapshot) {
    Walk walk = client.walk(plan);
    List<Page> pages = walk.pages();
    PreconditionNotMet.unless(pages.size() > 1, "a query of two pages");
    for (Page page : pages.subList(0, pages.size() - 1)) {
      Violation.unless(
          page.items().size() >= plan.size(),
          new FailedWalk(walk, snapshot.baseline(plan.query()), page.exchange()),
          plan.size() + " items",
          page.items().size() + " items and a token on page " + walk.pageOf(page.exchange()));
    }
  }

  static Walk withItems(OperationClient client, WalkPlan plan) {
    Walk walk = client.walk(plan);
    PreconditionNotMet.unless(
        walk.pages().stream().anyMatch(page -> !page.items().isEmpty()), "a query with items");
    return walk;
  }
}

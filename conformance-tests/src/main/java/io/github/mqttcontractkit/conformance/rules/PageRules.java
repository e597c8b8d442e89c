package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.ErrorCodes;
import io.github.mqttcontractkit.conformance.judging.ExpectedPage;
import io.github.mqttcontractkit.conformance.judging.Numbers;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.judging.Sequence;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.request.RequestForm;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.FailedWalk;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.Walk;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;

/** What stands on a page; PAGE-1 and PAGE-19 check every page of the run. */
class PageRules {
  private static final int NUMBERED_SIZE = 5;

  /** How far past the end: just behind it, and where numbers of 64 bits and 32 bits wrap around. */
  private static final List<BigInteger> BEYOND =
      List.of(
          BigInteger.ONE,
          BigInteger.TWO.pow(64).subtract(BigInteger.ONE),
          BigInteger.TWO.pow(32).subtract(BigInteger.ONE));

  @Rule(
      id = "PAGE-1",
      level = MUST,
      cites = ContractReference.SIZE,
      needs = "a query with items",
      hint = "the limit of the query: one item too many is read to see whether more follow",
      title = "A page never holds more items than asked for.")
  void pageHoldsItsSizeAtMost(@ForAll Answer answer, OperationClient client) {
    Optional<BigInteger> size = Numbers.given(answer.request().call(), answer.operation().size());
    PreconditionNotMet.unless(answer.isSuccess() && size.isPresent(), "a query with items");
    Page page = client.read(answer.exchange());
    List<Item> items = page.items();
    PreconditionNotMet.unless(!items.isEmpty(), "a query with items");
    Violation.unless(
        BigInteger.valueOf(items.size()).compareTo(size.get()) <= 0,
        FailedWalk.onPage(answer, page, size.get().intValue()),
        "at most " + size.get() + " items",
        items.size() + " items");
  }

  @Rule(
      id = "PAGE-19",
      level = MUST,
      cites = ContractReference.OPERATION,
      needs = "a page whose items are known from a walk",
      hint = "a page that is made by other code than the pages of a walk",
      title = "A page at the start, or by number, holds what a walk meets there.",
      followsFrom = {"PAGE-12", "PAGE-2", "PAGE-4", "PAGE-5", "FILTER-1", "FILTER-2", "PARAM-11"})
  void pageHoldsWhatAWalkMeets(
      @ForAll Answer answer, OperationClient client, DataSnapshot snapshot) {
    PreconditionNotMet.unless(answer.isSuccess(), "a page that is not refused");
    ExpectedPage expected =
        ExpectedPage.of(answer, snapshot)
            .orElseThrow(() -> new PreconditionNotMet("a page whose items are known from a walk"));
    Page page = client.read(answer.exchange());
    Level level = answer.request().form() == RequestForm.GET ? MUST : SHOULD;
    Optional<Item> foreign =
        page.items().stream().filter(item -> !expected.all().contains(item)).findFirst();
    Violation.unlessConsistent(
        foreign.isEmpty(),
        level,
        answer.exchange(),
        "only items that a walk meets",
        foreign.map(Item::key).orElse(""));
    checkItems(answer, expected, page, level);
    checkToken(answer, expected, page, level);
  }

  /** Where pages have no numbers the order of a walk is its own; where all fit, none may lack. */
  private static void checkItems(Answer answer, ExpectedPage expected, Page page, Level level) {
    boolean whole = expected.before() == 0 && expected.items().size() == expected.all().size();
    boolean ordered = answer.operation().page().isPresent();
    List<Item> items = page.items();
    boolean same =
        ordered
            ? expected
                .items()
                .subList(0, Math.min(items.size(), expected.items().size()))
                .equals(items)
            : !whole || page.nextToken().isPresent() || Set.copyOf(items).equals(expected.all());
    Violation.unlessConsistent(
        same,
        level,
        answer.exchange(),
        "items " + Sequence.brief(expected.items()),
        "items " + Sequence.brief(items));
  }

  /** A page that is not full leaves open where the next one begins, so only full ones count. */
  private static void checkToken(Answer answer, ExpectedPage expected, Page page, Level level) {
    boolean full = page.items().size() == expected.items().size();
    long met = expected.before() + page.items().size();
    boolean more = met < expected.all().size() && !page.items().isEmpty();
    Violation.unlessConsistent(
        !full || page.nextToken().isPresent() == more,
        level,
        answer.exchange(),
        more ? "a next token, since more items follow" : "no next token, since no items follow",
        more ? "none" : "one");
  }

  @Rule(
      id = "PAGE-7",
      level = SHOULD,
      cites = ContractReference.PAGE,
      needs = "a query that is walked to its end",
      hint = "an offset past the end that is cut back, or wraps around",
      title = "A page past the end is empty or refused.")
  void pastTheEndIsNothing(@ForAll Query query, OperationClient client, DataSnapshot snapshot) {
    Walk baseline = snapshot.baseline(query).whole();
    PreconditionNotMet.unless(!baseline.items().isEmpty(), "a query with items");
    for (BigInteger beyond : BEYOND) {
      Exchange exchange =
          client.recall(
              query.page(baseline.size(), BigInteger.valueOf(baseline.pages().size()).add(beyond)));
      Page page = client.read(exchange);
      Violation.unlessConsistent(
          exchange.response().isSuccess()
              ? page.items().isEmpty() && page.nextToken().isEmpty()
              : ErrorCodes.isDocumented(client, exchange.response()),
          exchange,
          "an empty page without a token, or a refusal",
          exchange.response().summary()
              + " with "
              + page.items().size()
              + " items"
              + page.nextToken().map(token -> " and a token").orElse(""));
    }
  }

  @Rule(
      id = "PAGE-16",
      level = MUST,
      cites = ContractReference.PAGE,
      needs = "a query of three pages",
      hint = "the token of a page by number: it is made from the number, not from the position",
      title = "The token of a page that was asked for by number leads to the page behind it.",
      followsFrom = {"PAGE-12", "PAGE-5", "PAGE-2"})
  void tokenOfANumberedPageGoesOn(
      @ForAll Query query, OperationClient client, DataSnapshot snapshot) {
    List<Item> known = snapshot.baseline(query).whole().items();
    int size = Math.min(NUMBERED_SIZE, known.size() / 3);
    PreconditionNotMet.unless(size > 0, "a query of three pages");
    Page page = client.read(client.recall(query.page(size, 2L)));
    String token =
        page.nextToken().orElseThrow(() -> new PreconditionNotMet("a numbered page with a token"));
    Exchange exchange = client.send(query.page(size, token));
    List<Item> behind = known.subList(2 * size, Math.min(known.size(), 3 * size));
    List<Item> actual = client.read(exchange).items();
    Violation.unlessConsistent(
        exchange.response().isSuccess() && actual.equals(behind),
        exchange,
        "page 3 " + Sequence.brief(behind),
        exchange.response().summary() + " " + Sequence.brief(actual));
  }
}

package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;

import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.Numbers;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.FailedWalk;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.Walk;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;

/** How many items there are; TOTAL-1 checks every success of the run. */
class TotalRules {

  @Rule(
      id = "TOTAL-1",
      level = MUST,
      cites = ContractReference.TOTAL,
      needs = "a query that is walked to its end",
      hint = "what is counted: the page, the rest of the walk, or items of others",
      title = "The total is the number of items that a full walk meets.",
      followsFrom = {"PAGE-3", "PAGE-2"})
  void totalIsWhatAWalkMeets(@ForAll Answer answer, OperationClient client, DataSnapshot snapshot) {
    PreconditionNotMet.unless(
        answer.isSuccess() && answer.request().call().action().equals(client.operation().name()),
        "a query that is not refused");
    Set<Item> known =
        snapshot
            .allItems(Query.of(client.operation(), answer.request().call()))
            .orElseThrow(() -> new PreconditionNotMet("a query that is walked to its end"));
    Page page = client.read(answer.exchange());
    Violation.unlessConsistent(
        page.total().flatMap(Numbers::read).equals(Optional.of(BigInteger.valueOf(known.size()))),
        answer.exchange(),
        "Total " + known.size() + ", the items that a walk meets",
        "Total " + page.total().orElse("missing"));
  }

  @Rule(
      id = "TOTAL-2",
      level = MUST,
      cites = ContractReference.TOTAL,
      needs = "a query of two pages",
      hint = "a total that is counted again from the page or from the rest of the walk",
      title = "The total is the same on every page of a walk.")
  void totalIsTheSameOnEveryPage(
      @ForAll WalkPlan plan, OperationClient client, DataSnapshot snapshot) {
    Walk walk = client.walk(plan);
    PreconditionNotMet.unless(walk.pages().size() > 1, "a query of two pages");
    Optional<String> total = walk.pages().get(0).total();
    for (Page page : walk.pages()) {
      Violation.unlessConsistent(
          page.total().equals(total),
          new FailedWalk(walk, snapshot.baseline(plan.query()), page.exchange()),
          "Total " + total.orElse("missing") + ", as on the first page",
          "Total %s on page %d"
              .formatted(page.total().orElse("missing"), walk.pageOf(page.exchange())));
    }
  }
}

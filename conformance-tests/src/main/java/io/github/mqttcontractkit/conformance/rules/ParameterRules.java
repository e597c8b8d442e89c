package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.engine.RuleContext;
import io.github.mqttcontractkit.conformance.generate.Filtered;
import io.github.mqttcontractkit.conformance.generate.Mutated;
import io.github.mqttcontractkit.conformance.generate.MutatedRequest;
import io.github.mqttcontractkit.conformance.generate.Mutation;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.Query;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.rpc.Call;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;

/** Which parameters are taken, and which refused. */
class ParameterRules {

  @Rule(
      id = "PARAM-1",
      level = MUST,
      cites = ContractReference.PARAMETERS,
      needs = "a request that is accepted",
      hint = "a default that stands in for what the document requires",
      says = "Leaving out a required parameter is refused.")
  void missingIsRefused(
      @ForAll @Mutated(Mutation.MISSING) MutatedRequest probe, OperationClient api) {
    Refusal.of(api, probe).mustBe();
  }

  @Rule(
      id = "PARAM-2",
      level = SHOULD,
      cites = ContractReference.REQUIRED_MIN_LENGTH,
      needs = "a request that is accepted",
      hint = "the check for presence: an empty value counts as present",
      says = "An empty required parameter is refused.")
  void emptyIsRefused(@ForAll @Mutated(Mutation.EMPTY) MutatedRequest probe, OperationClient api) {
    Refusal.of(api, probe).mustBe();
  }

  @Rule(
      id = "PARAM-3",
      level = MUST,
      cites = ContractReference.SIZE_MAXIMUM,
      needs = "a request that is accepted",
      hint = "the upper bound: cut in place of refused, or a number type that overflows",
      says = "A page size above the maximum is refused.")
  void tooLargeIsRefused(
      @ForAll @Mutated(Mutation.SIZE_ABOVE_MAXIMUM) MutatedRequest probe, OperationClient api) {
    Refusal.of(api, probe).mustBe();
  }

  @Rule(
      id = "PARAM-4",
      level = MUST,
      cites = ContractReference.SIZE_MINIMUM,
      needs = "a request that is accepted",
      hint = "the lower bound: a default or a cut in place of a refusal",
      says = "A page size below 1 is refused.")
  void tooSmallIsRefused(
      @ForAll @Mutated(Mutation.SIZE_BELOW_MINIMUM) MutatedRequest probe, OperationClient api) {
    Refusal.of(api, probe).mustBe();
  }

  @Rule(
      id = "PARAM-5",
      level = MUST,
      cites = ContractReference.SIZE_SCHEMA,
      needs = "a request that is accepted",
      hint = "the number parser: it stops at a letter, reads hexadecimal, or has a default",
      says = "A page size that is no integer is refused.")
  void noIntegerIsRefused(
      @ForAll @Mutated({Mutation.SIZE_NOT_AN_INTEGER, Mutation.SIZE_A_FRACTION})
          MutatedRequest probe,
      OperationClient api) {
    Refusal.of(api, probe).mustBe();
  }

  @Rule(
      id = "PARAM-6",
      level = MUST,
      cites = ContractReference.SIZE_SCHEMA,
      needs = "a query that is accepted",
      hint = "the bounds: < where <= is meant",
      says = "Both ends of the documented range of page sizes work.")
  void endsOfTheRangeWork(@ForAll Query query, OperationClient api) {
    for (int size : List.of(1, DataSnapshot.largestPage(query.operation()))) {
      mustSucceed(api.recall(query.firstPage(size)));
    }
  }

  @Rule(
      id = "PARAM-7",
      level = MUST,
      cites = ContractReference.PAGE_MINIMUM,
      needs = "a request that is accepted",
      hint = "the page number's parser and its bound: pages count from 1",
      says = "A page number below 1, or that is no integer, is refused.")
  void noPageNumberIsRefused(
      @ForAll @Mutated({Mutation.PAGE_BELOW_FIRST, Mutation.PAGE_NOT_AN_INTEGER})
          MutatedRequest probe,
      OperationClient api) {
    Refusal.of(api, probe).mustBe();
  }

  @Rule(
      id = "PARAM-8",
      level = MUST,
      cites = ContractReference.PARAMETERS,
      needs = "a query that is accepted",
      hint = "a parameter that is required in the code, and optional in the document",
      says = "Every optional parameter may be left out.")
  void optionalMayBeLeftOut(@ForAll @Filtered Query query, OperationClient api) {
    DataSnapshot survey = RuleContext.current().survey();
    PreconditionNotMet.unless(
        survey.queries().contains(query) || !survey.matching(query).isEmpty(),
        "a filter that matches an item");
    Call call = query.firstPage(DataSnapshot.largestPage(query.operation()));
    List<Call> calls = new ArrayList<>(List.of(call));
    query.operation().page().ifPresent(page -> calls.add(call.with(page.name(), "1")));
    calls.forEach(allowed -> mustSucceed(api.recall(allowed)));
  }

  @Rule(
      id = "PARAM-9",
      level = MUST,
      cites = ContractReference.FILTER_VALUES,
      needs = "a request that is accepted",
      hint = "an unknown value that means a default, or drops the filter",
      says = "A value that the document does not list is refused.")
  void undocumentedIsRefused(
      @ForAll @Mutated(Mutation.UNDOCUMENTED_VALUE) MutatedRequest probe, OperationClient api) {
    Refusal.of(api, probe).mustBe();
  }

  @Rule(
      id = "PARAM-10",
      level = MUST,
      cites = ContractReference.PARAMETERS,
      needs = "a query that is accepted",
      hint = "text that is not escaped, and exceptions that become a bare 500",
      says = "Hostile text in a parameter gets a well-formed answer and no undocumented 5xx.")
  void hostileTextIsAnswered(
      @ForAll @Mutated(Mutation.HOSTILE_TEXT) MutatedRequest probe, OperationClient api) {
    Exchange exchange = api.insist(probe.call(), probe.accepted());
    var response = exchange.response();
    String what = " for " + probe.what();
    Violation.unless(
        response.json().isObject(), exchange, "a JSON object" + what, response.summary());
    Violation.unless(
        response.status() < 500 || Refusal.isDocumented(api, response),
        exchange,
        "no undocumented 5xx" + what,
        response.summary());
  }

  @Rule(
      id = "PARAM-11",
      level = SHOULD,
      cites = ContractReference.RPC,
      needs = "the RPC form, and an operation that takes POST",
      hint = "where parameters are read from: query and form, for each method",
      says = "GET and POST, query and form give the same answer.")
  void placesAgree(@ForAll Query query, OperationClient api) {
    PreconditionNotMet.unless(api.binding() == Binding.RPC, "the RPC form, --binding rpc");
    Call call = query.firstPage(2);
    List<Item> usual = api.read(api.recall(call)).items();
    PreconditionNotMet.unless(usual.size() > 1, "a query with two items");
    for (Place place : Place.values()) {
      Exchange posted = api.send(call, "POST", place);
      PreconditionNotMet.unless(posted.response().isSuccess(), "an operation that takes POST");
      List<Item> items = api.read(posted).items();
      Violation.unlessAgreeing(
          items.equals(usual),
          posted,
          "the items of GET, " + Sequence.brief(usual),
          "for POST with parameters in the " + place + ", " + Sequence.brief(items));
    }
  }

  private static void mustSucceed(Exchange exchange) {
    Violation.unless(
        exchange.response().isSuccess(), exchange, "a success", exchange.response().summary());
  }
}

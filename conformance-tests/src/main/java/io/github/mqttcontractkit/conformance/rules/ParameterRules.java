package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.generate.Filtered;
import io.github.mqttcontractkit.conformance.generate.Mutated;
import io.github.mqttcontractkit.conformance.generate.MutatedRequest;
import io.github.mqttcontractkit.conformance.generate.Mutation;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.ErrorCodes;
import io.github.mqttcontractkit.conformance.judging.Refusal;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.rpc.Call;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;

/** Which parameters are taken, and which are refused. */
class ParameterRules {

  @Rule(
      id = "PARAM-1",
      level = MUST,
      cites = ContractReference.PARAMETERS,
      needs = "a request that is accepted",
      hint = "a default that stands in for what the document requires",
      title = "Leaving out a required parameter is refused.")
  void missingIsRefused(
      @ForAll @Mutated(Mutation.MISSING) MutatedRequest request, OperationClient client) {
    Refusal.of(client, request).check();
  }

  @Rule(
      id = "PARAM-2",
      level = SHOULD,
      cites = ContractReference.REQUIRED_MIN_LENGTH,
      needs = "a request that is accepted",
      hint = "the check for presence: an empty value counts as present",
      title = "An empty required parameter is refused.")
  void emptyIsRefused(
      @ForAll @Mutated(Mutation.EMPTY) MutatedRequest request, OperationClient client) {
    Refusal.of(client, request).check();
  }

  @Rule(
      id = "PARAM-3",
      level = MUST,
      cites = ContractReference.SIZE_MAXIMUM,
      needs = "a request that is accepted",
      hint = "the upper bound: cut in place of refused, or a number type that overflows",
      title = "A page size above the maximum is refused.")
  void tooLargeIsRefused(
      @ForAll @Mutated(Mutation.SIZE_ABOVE_MAXIMUM) MutatedRequest request,
      OperationClient client) {
    Refusal.of(client, request).check();
  }

  @Rule(
      id = "PARAM-4",
      level = MUST,
      cites = ContractReference.SIZE_MINIMUM,
      needs = "a request that is accepted",
      hint = "the lower bound: a default or a cut in place of a refusal",
      title = "A page size below 1 is refused.")
  void tooSmallIsRefused(
      @ForAll @Mutated(Mutation.SIZE_BELOW_MINIMUM) MutatedRequest request,
      OperationClient client) {
    Refusal.of(client, request).check();
  }

  @Rule(
      id = "PARAM-5",
      level = MUST,
      cites = ContractReference.SIZE_SCHEMA,
      needs = "a request that is accepted",
      hint = "the number parser: it stops at a letter, reads hexadecimal, or has a default",
      title = "A page size that is no integer is refused.")
  void noIntegerIsRefused(
      @ForAll @Mutated({Mutation.SIZE_NOT_AN_INTEGER, Mutation.SIZE_NEARLY_AN_INTEGER})
          MutatedRequest request,
      OperationClient client) {
    Refusal.of(client, request).check();
  }

  @Rule(
      id = "PARAM-6",
      level = MUST,
      cites = ContractReference.SIZE_SCHEMA,
      needs = "a query that is accepted",
      hint = "the bounds: < where <= is meant",
      title = "Both ends of the documented range of page sizes work.")
  void endsOfTheRangeWork(@ForAll Query query, OperationClient client) {
    for (int size : List.of(1, DataSnapshot.largestPage(query.operation()))) {
      checkSucceeds(client.recall(query.firstPage(size)));
    }
  }

  @Rule(
      id = "PARAM-7",
      level = MUST,
      cites = ContractReference.PAGE_MINIMUM,
      needs = "a request that is accepted",
      hint = "the page number's parser and its bound: pages count from 1",
      title = "A page number below 1, or that is no integer, is refused.")
  void noPageNumberIsRefused(
      @ForAll @Mutated({Mutation.PAGE_BELOW_FIRST, Mutation.PAGE_NOT_AN_INTEGER})
          MutatedRequest request,
      OperationClient client) {
    PreconditionNotMet.unless(
        !request.accepted().call().parameters().containsKey(tokenName(client)),
        "a request without a token that is accepted");
    Refusal.of(client, request).check();
  }

  private static String tokenName(OperationClient client) {
    return client.operation().token().name();
  }

  @Rule(
      id = "PARAM-8",
      level = MUST,
      cites = ContractReference.PARAMETERS,
      needs = "a query that is accepted",
      hint = "a parameter that is required in the code, and optional in the document",
      title = "Every optional parameter may be left out.")
  void optionalMayBeLeftOut(
      @ForAll @Filtered Query query, OperationClient client, DataSnapshot snapshot) {
    PreconditionNotMet.unless(
        snapshot.knows(query) || !snapshot.matching(query).isEmpty(),
        "a filter that matches an item");
    Call call = query.firstPage(sizeFor(query, snapshot));
    List<Call> calls = new ArrayList<>(List.of(call));
    query.operation().page().ifPresent(page -> calls.add(call.with(page.name(), "1")));
    calls.forEach(allowed -> checkSucceeds(client.recall(allowed)));
  }

  @Rule(
      id = "PARAM-9",
      level = MUST,
      cites = ContractReference.FILTER_VALUES,
      needs = "a request that is accepted",
      hint = "an unknown value that means a default, or drops the filter",
      title = "A value that the document does not list is refused.")
  void undocumentedIsRefused(
      @ForAll @Mutated(Mutation.UNDOCUMENTED_VALUE) MutatedRequest request,
      OperationClient client) {
    Refusal.of(client, request).check();
  }

  @Rule(
      id = "PARAM-10",
      level = MUST,
      cites = ContractReference.PARAMETERS,
      needs = "a query that is accepted",
      hint = "text that is not escaped, and exceptions that become a bare 500",
      title = "Hostile text in a parameter gets a well-formed answer and no undocumented 5xx.")
  void hostileTextIsAnswered(
      @ForAll @Mutated({Mutation.HOSTILE_TEXT, Mutation.OPTIONAL_HOSTILE_TEXT})
          MutatedRequest request,
      OperationClient client) {
    ApiRequest accepted = request.accepted();
    Exchange exchange = client.recallExpectingAny(request.request(), accepted);
    Exchange.Response response = exchange.response();
    String what = " for " + request.change();
    Violation.unless(
        response.json().isObject(), exchange, "a JSON object" + what, response.summary());
    Violation.unless(
        response.status() < 500 || ErrorCodes.isDocumented(client, response),
        exchange,
        "no undocumented 5xx" + what,
        response.summary());
  }

  private static int sizeFor(Query query, DataSnapshot snapshot) {
    return query.isUnfiltered()
        ? DataSnapshot.largestPage(query.operation())
        : snapshot.filteredPlan(query).size();
  }

  static void checkSucceeds(Exchange exchange) {
    Violation.unless(
        exchange.response().isSuccess(), exchange, "a success", exchange.response().summary());
  }
}

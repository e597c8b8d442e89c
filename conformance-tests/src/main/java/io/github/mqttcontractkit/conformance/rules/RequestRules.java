package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.ExpectedPage;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.judging.SamePage;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.variation.Variation;
import io.github.mqttcontractkit.conformance.variation.Varied;
import io.github.mqttcontractkit.conformance.variation.VariedRequest;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.rpc.Call;
import net.jqwik.api.ForAll;

/** Ways to send one request; they make no difference. */
class RequestRules {
  @Rule(
      id = "PARAM-11",
      level = SHOULD,
      cites = ContractReference.RPC,
      needs = "the RPC form, and an operation that takes POST",
      hint = "where parameters are read from: query and form, for each method",
      title = "GET and POST, query and form give the same answer.")
  void formsAgree(
      @ForAll @Varied(Variation.FORM) VariedRequest request,
      OperationClient client,
      DataSnapshot snapshot) {
    new SamePage(client, snapshot).check(request, Variation.FORM);
  }

  @Rule(
      id = "PARAM-12",
      level = SHOULD,
      cites = ContractReference.PARAMETERS,
      needs = "a query with items",
      hint = "a parser for queries of one's own, or a comparison of undecoded text",
      title = "Order, escapes and spelling of the parameters make no difference.")
  void spellingMakesNoDifference(
      @ForAll @Varied(Variation.SPELLING) VariedRequest request,
      OperationClient client,
      DataSnapshot snapshot) {
    new SamePage(client, snapshot).check(request, Variation.SPELLING);
  }

  @Rule(
      id = "PARAM-13",
      level = SHOULD,
      cites = ContractReference.RPC,
      needs = "the RPC form, and a query with items",
      hint = "a list of known parameters that lacks the common ones, or one place for the action",
      title = "The common parameters are taken, and the action is found where it stands.")
  void commonParametersAreTaken(
      @ForAll @Varied(Variation.NAMING) VariedRequest request,
      OperationClient client,
      DataSnapshot snapshot) {
    new SamePage(client, snapshot).check(request, Variation.NAMING);
  }

  @Rule(
      id = "PARAM-14",
      level = SHOULD,
      cites = ContractReference.OPERATION,
      needs = "a query with items",
      hint = "content negotiation of a framework, and what it does with a body that is not there",
      title = "The headers that clients send make no difference.")
  void headersMakeNoDifference(
      @ForAll @Varied(Variation.HEADERS) VariedRequest request,
      OperationClient client,
      DataSnapshot snapshot) {
    new SamePage(client, snapshot).check(request, Variation.HEADERS);
  }

  @Rule(
      id = "PARAM-15",
      level = MUST,
      cites = ContractReference.OPERATION,
      needs = "a request that the document allows",
      hint = "a check that is stricter than the document, or refuses in one context only",
      title = "A request that the document allows, for data that are there, is answered.")
  void allowedRequestSucceeds(
      @ForAll Answer answer, OperationClient client, DataSnapshot snapshot) {
    Call call = answer.request().call();
    boolean plain =
        answer.request().isPlain() && call.parameter(client.operation().token().name()).isEmpty();
    boolean valid =
        call.parameters().keySet().stream()
            .allMatch(
                name ->
                    client
                        .operation()
                        .parameter(name)
                        .filter(p -> p.schema().accepts(call.parameters().get(name)))
                        .isPresent());
    PreconditionNotMet.unless(
        plain
            && valid
            && call.action().equals(client.operation().name())
            && ExpectedPage.of(answer, snapshot)
                .filter(page -> !page.items().isEmpty())
                .isPresent(),
        "a request that the document allows");
    PreconditionNotMet.unless(
        !client.isTransient(answer.exchange()), "a request that is not answered \"try again\"");
    Violation.unlessConsistent(
        answer.isSuccess(), answer.exchange(), "a success", answer.exchange().response().summary());
  }
}

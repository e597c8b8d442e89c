package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.generate.UnusualText;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.ExpectedPage;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.judging.Sequence;
import io.github.mqttcontractkit.conformance.judging.Stability;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.ClientHeaders;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.request.RequestForm;
import io.github.mqttcontractkit.conformance.request.Spelling;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.Rpc;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;

/** Ways to send one request; they make no difference. */
class RequestRules {
  private static final int SIZE = 2;

  @Rule(
      id = "PARAM-11",
      level = SHOULD,
      cites = ContractReference.RPC,
      needs = "the RPC form, and an operation that takes POST",
      hint = "where parameters are read from: query and form, for each method",
      title = "GET and POST, query and form give the same answer.")
  void formsAgree(@ForAll @UnusualText Query query, OperationClient client, DataSnapshot snapshot) {
    PreconditionNotMet.unless(client.binding() == Binding.RPC, "the RPC form, --binding rpc");
    ApiRequest unusual = first(query);
    usual(client, unusual);
    ApiRequest large = first(snapshot.largest());
    for (RequestForm form : List.of(RequestForm.POST_FORM, RequestForm.POST_QUERY)) {
      boolean taken = client.recall(large.as(form)).response().isSuccess();
      PreconditionNotMet.unless(taken, "an operation that takes POST");
      checkSame(client, large, client.recall(large.as(form)), "for " + form);
    }
    UnaryOperator<ApiRequest> form = request -> request.as(RequestForm.POST_FORM);
    checkSame(client, unusual, client.recall(form.apply(unusual)), "for " + RequestForm.POST_FORM);
    checkSecondPage(client, snapshot.largest(), form, "for " + RequestForm.POST_FORM);
  }

  @Rule(
      id = "PARAM-12",
      level = SHOULD,
      cites = ContractReference.PARAMETERS,
      needs = "a query with items",
      hint = "a parser for queries of one's own, or a comparison of undecoded text",
      title = "Order, escapes and spelling of the parameters make no difference.")
  void spellingMakesNoDifference(
      @ForAll @UnusualText Query query, OperationClient client, DataSnapshot snapshot) {
    ApiRequest plain = first(query);
    usual(client, plain);
    for (Spelling spelling : List.of(Spelling.ALL_ESCAPED, Spelling.LONGEST_LAST)) {
      checkSame(client, plain, client.recall(plain.spelled(spelling)), "written " + spelling);
    }
    checkSecondPage(
        client,
        snapshot.largest(),
        request -> request.spelled(Spelling.LONGEST_LAST),
        "written " + Spelling.LONGEST_LAST);
  }

  @Rule(
      id = "PARAM-13",
      level = SHOULD,
      cites = ContractReference.RPC,
      needs = "the RPC form, and a query with items",
      hint = "a list of known parameters that lacks the common ones, or one place for the action",
      title = "The common parameters are taken, and the action is found where it stands.")
  void commonParametersAreTaken(@ForAll Query query, OperationClient client) {
    PreconditionNotMet.unless(client.binding() == Binding.RPC, "the RPC form, --binding rpc");
    Rpc rpc = client.contract().rpc();
    Call call = query.firstPage(SIZE);
    ApiRequest plain = ApiRequest.get(call);
    usual(client, plain);
    Call common = call;
    for (Map.Entry<String, String> parameter : rpc.common().entrySet()) {
      common = common.with(parameter.getKey(), parameter.getValue());
    }
    Call named =
        call.with(rpc.actionParameter(), call.action()).with(rpc.versionParameter(), rpc.version());
    ApiRequest withoutHeaders =
        ApiRequest.get(named)
            .with(rpc.actionHeader(), Optional.empty())
            .with(rpc.versionHeader(), Optional.empty());
    checkSame(client, plain, client.recall(common), "with " + rpc.common());
    checkSame(client, plain, client.recall(withoutHeaders), "with action as a parameter alone");
  }

  @Rule(
      id = "PARAM-14",
      level = SHOULD,
      cites = ContractReference.OPERATION,
      needs = "a query with items",
      hint = "content negotiation of a framework, and what it does with a body that is not there",
      title = "The headers that clients send make no difference.")
  void headersMakeNoDifference(@ForAll Query query, OperationClient client) {
    ApiRequest plain = ApiRequest.get(query.firstPage(SIZE));
    usual(client, plain);
    for (ClientHeaders headers : ClientHeaders.UNUSUAL) {
      checkSame(client, plain, client.recall(headers.on(plain)), "with " + headers);
    }
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

  /** The request for the page behind a first one; empty if there is none. */
  private static Optional<ApiRequest> second(Query query, Page first) {
    return first.nextToken().map(token -> ApiRequest.get(query.page(SIZE, token)));
  }

  private static ApiRequest first(Query query) {
    return ApiRequest.get(query.firstPage(SIZE));
  }

  /** A token may be good for one use, so where it is refused another one is asked for. */
  private static void checkSecondPage(
      OperationClient client, Query query, UnaryOperator<ApiRequest> sending, String what) {
    Optional<ApiRequest> known = second(query, client.read(client.recall(first(query))));
    if (known.isEmpty()) {
      return;
    }
    ApiRequest plain = known.get();
    usual(client, plain);
    Exchange exchange = client.recall(sending.apply(plain));
    if (!exchange.response().isSuccess()) {
      Page again = client.read(client.send(first(query)));
      exchange = client.send(sending.apply(second(query, again).orElse(plain)));
    }
    checkSame(client, plain, exchange, what);
  }

  private static List<Item> usual(OperationClient client, ApiRequest request) {
    List<Item> usual = client.read(client.recall(request)).items();
    PreconditionNotMet.unless(!usual.isEmpty(), "a query with items");
    return usual;
  }

  private static void checkSame(
      OperationClient client, ApiRequest plain, Exchange exchange, String what) {
    List<Item> usual = usual(client, plain);
    List<Item> items = client.read(exchange).items();
    Stability.check(items.equals(usual), client, plain);
    Violation.unlessConsistent(
        exchange.response().isSuccess() && items.equals(usual),
        exchange,
        "the items of the usual request, " + Sequence.brief(usual),
        exchange.response().summary() + " " + what + ", " + Sequence.brief(items));
  }
}

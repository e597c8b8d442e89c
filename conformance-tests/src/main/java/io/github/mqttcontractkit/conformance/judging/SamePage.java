package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.variation.Variation;
import io.github.mqttcontractkit.conformance.variation.VariedRequest;
import io.github.mqttcontractkit.conformance.variation.VariedRequest.Place;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a request that is sent otherwise than usual gets the page that the usual one gets. The
 * usual one is sent only if the page is not the one that is known of the data.
 *
 * @param client of the operation
 * @param snapshot of its data
 */
public record SamePage(OperationClient client, DataSnapshot snapshot) {
  private static final long SECOND = 2;

  /**
   * Checks it; a request that differs in several ways breaks a rule only by the rule's own.
   *
   * @param own the way that the rule is about
   * @throws PreconditionNotMet if the request fails for other reasons
   */
  public void check(VariedRequest request, Variation own) {
    Optional<Violation> difference = difference(request);
    if (difference.isPresent()) {
      PreconditionNotMet.unless(
          difference(request.without(own)).isEmpty() || difference(request.only(own)).isPresent(),
          "a request that does not fail for another reason");
      throw difference.get();
    }
  }

  private Optional<Violation> difference(VariedRequest request) {
    try {
      compare(request);
      return Optional.empty();
    } catch (Violation violation) {
      return Optional.of(violation);
    }
  }

  private void compare(VariedRequest request) {
    Exchange exchange = ask(request, call -> request.request(call, client.contract().rpc()));
    List<Item> items = client.read(exchange).items();
    if (exchange.response().isSuccess() && known(request).filter(items::equals).isPresent()) {
      return;
    }
    List<Item> usual = client.read(ask(request, ApiRequest::get)).items();
    PreconditionNotMet.unless(!usual.isEmpty(), "a query with items");
    Stability.check(items.equals(usual), client, ApiRequest.get(call(request)));
    Violation.unlessConsistent(
        exchange.response().isSuccess() && items.equals(usual),
        exchange,
        "the items of the usual request, " + Sequence.brief(usual),
        exchange.response().summary() + " " + request + ", " + Sequence.brief(items));
  }

  /** A token may be good for one use, so where it is refused another one is asked for. */
  private Exchange ask(VariedRequest request, Function<Call, ApiRequest> sending) {
    Exchange exchange = client.recall(sending.apply(call(request)));
    if (exchange.response().isSuccess() || request.place() != Place.BEHIND) {
      return exchange;
    }
    return client.send(sending.apply(behind(request, client.send(first(request)))));
  }

  private Call call(VariedRequest request) {
    return switch (request.place()) {
      case START -> first(request);
      case NUMBER -> request.query().page(request.size(), SECOND);
      case BEHIND -> behind(request, client.recall(first(request)));
    };
  }

  private static Call first(VariedRequest request) {
    return request.query().firstPage(request.size());
  }

  /** The first page where there is no second one. */
  private Call behind(VariedRequest request, Exchange first) {
    return client
        .read(first)
        .nextToken()
        .map(token -> request.query().page(request.size(), token))
        .orElseGet(() -> first(request));
  }

  /** The items that the page has by what is known of the data. */
  private Optional<List<Item>> known(VariedRequest request) {
    Operation operation = client.operation();
    if (request.place() != Place.BEHIND) {
      return expected(operation, call(request)).map(ExpectedPage::items);
    }
    Page first = client.read(client.recall(first(request)));
    return expected(operation, first(request))
        .filter(expected -> expected.items().equals(first.items()))
        .map(expected -> behind(expected, request, first));
  }

  private static List<Item> behind(ExpectedPage expected, VariedRequest request, Page first) {
    return expected.all().stream()
        .skip(first.nextToken().isPresent() ? first.items().size() : 0)
        .limit(request.size())
        .toList();
  }

  private Optional<ExpectedPage> expected(Operation operation, Call call) {
    return ExpectedPage.of(new Answer(operation, ApiRequest.get(call), null), snapshot);
  }
}

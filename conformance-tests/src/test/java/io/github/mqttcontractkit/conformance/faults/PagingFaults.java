package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.faults.ParameterFaults.replaced;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.call;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.coded;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.token;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Walks from token to token that go wrong. */
final class PagingFaults {
  private PagingFaults() {}

  static List<Fault> all() {
    return List.of(
        ldc(
            "PAGE-1",
            "a page of 2 holds one more",
            "at most 2 items",
            where(
                (r, call) -> asks(call, "PageSize", "2"),
                success(body -> items(body).add("GID_many@@@more")))),
        ldc("PAGE-1", "pages hold one more", "items", reading("PageSize", value -> more(value, 1))),
        qca(
            "PAGE-1",
            "Size is ignored",
            "at most",
            reading("Size", value -> value.matches("[1-9]\\d?") ? "100" : value)),
        ldc(
            "PAGE-2",
            "a page begins with the last item of the one before",
            "met again",
            Remembering.overlap()),
        ldc(
            "PAGE-2",
            "each page but the last loses its last item",
            "never met",
            success(body -> loseLast(body))),
        qca(
            "PAGE-2",
            "each page but the first loses its first item",
            "never met",
            behindTheFirst(body -> items(body).remove(0))),
        qca("PAGE-2", "an item of each page is there twice", "item", success(body -> twice(body))),
        ldc(
            "PAGE-3",
            "the last page has a token",
            "token",
            success(
                body -> page(body).put("NextToken", page(body).path("NextToken").asText("last")))),
        ldc("PAGE-3", "the second page leads to itself", "a token that came before", toItself()),
        ldc(
            "PAGE-3",
            "a token is given when the last page is full",
            "an empty page behind it",
            success((call, body) -> tokenIfFull(call, body))
                .over(
                    reading(
                        call ->
                            asks(call, "NextToken", "end")
                                ? call.without("NextToken").with("PageNo", "1000")
                                : call))),
        qca(
            "PAGE-3",
            "there is no token at all",
            "no token after",
            success(body -> page(body).remove("NextToken"))),
        qca(
            "PAGE-3",
            "the page before the last one lacks its token",
            "no token after",
            success((call, body) -> endEarly(call, body))),
        qca("PAGE-3", "behind the last page comes the first", "came before", round()),
        qca(
            "PAGE-3",
            "tokens are no longer known on the second page",
            "for the token of page 2",
            where(
                (r, call) -> call.parameter("NextToken").isPresent(),
                success(
                    body ->
                        page(body)
                            .replace(
                                "NextToken", text(body, token(body).isEmpty() ? "" : "gone"))))),
        ldc(
            "PAGE-4",
            "pages of 2 are sorted otherwise",
            "item 1 is",
            where((r, call) -> asks(call, "PageSize", "2"), success(OrderFaults::backwards))),
        qca("PAGE-4", "each page is sorted backwards", "is", success(OrderFaults::backwards)),
        ldc(
            "PAGE-6",
            "pages are one short",
            "and a token",
            reading("PageSize", value -> more(value, -1))),
        qca(
            "PAGE-6",
            "pages hold half of what was asked for",
            "and a token",
            reading(
                "Size",
                value ->
                    value.matches("[2-9]|[1-9]\\d|100")
                        ? String.valueOf(Integer.parseInt(value) / 2)
                        : value)),
        ldc(
            "PAGE-9",
            "an empty NextToken is refused",
            "the first page for an empty NextToken",
            replaced("NextToken", "", "x")),
        qca(
            "PAGE-9",
            "an empty NextToken is refused",
            "the first page for an empty NextToken",
            replaced("NextToken", "", "x")),
        qca(
            "PAGE-9",
            "an empty NextToken gives an empty page",
            "the first page",
            where(
                (r, call) -> asks(call, "NextToken", ""),
                success(body -> items(body).removeAll()))),
        ldc(
            "PAGE-10",
            "a damaged token is the first page",
            "the first page",
            damaged((call, answer) -> null)),
        qca(
            "PAGE-10",
            "a damaged token is the first page",
            "the first page",
            damaged((call, answer) -> null)),
        qca(
            "PAGE-10",
            "a damaged token is a crash",
            "no undocumented 5xx",
            damaged((call, answer) -> coded(answer, 500, "NullPointerException"))),
        qca("PAGE-11", "a token carries its own query", "items of", Remembering.tokenWithQuery()),
        ldc("PAGE-11", "a token carries its own group", "items of", Remembering.tokenWithQuery()));
  }

  static boolean asks(Call call, String parameter, String value) {
    return call.parameter(parameter).filter(value::equals).isPresent();
  }

  private static String more(String value, int by) {
    return value.matches("[2-9]\\d?") ? String.valueOf(Integer.parseInt(value) + by) : value;
  }

  private static Behaviour behindTheFirst(Consumer<ObjectNode> change) {
    return where((r, call) -> call.parameter("NextToken").isPresent(), success(change));
  }

  private static void loseLast(ObjectNode body) {
    if (!token(body).isEmpty()) {
      items(body).remove(items(body).size() - 1);
    }
  }

  private static void twice(ObjectNode body) {
    if (items(body).size() > 1) {
      items(body).set(1, items(body).get(0).deepCopy());
    }
  }

  private static JsonNode text(ObjectNode body, String text) {
    return body.textNode(text);
  }

  private static Behaviour toItself() {
    return success(
        (call, body) ->
            call.parameter("NextToken")
                .filter(asked -> !token(body).isEmpty())
                .ifPresent(asked -> page(body).put("NextToken", asked)));
  }

  /** The token of the end is taken, and leads to an empty page. */
  private static void tokenIfFull(Call call, ObjectNode body) {
    boolean full = call.parameter("PageSize").equals(Optional.of("" + items(body).size()));
    if (token(body).isEmpty() && full && !items(body).isEmpty()) {
      page(body).put("NextToken", "end");
    }
  }

  private static void endEarly(Call call, ObjectNode body) {
    if (call.parameter("NextToken").isPresent()) {
      page(body).remove("NextToken");
    }
  }

  private static Behaviour round() {
    return reading(call -> asks(call, "NextToken", "round") ? call.without("NextToken") : call)
        .over(
            success(
                (call, body) -> {
                  if (call.parameter("NextToken").isPresent() && token(body).isEmpty()) {
                    page(body).put("NextToken", "round");
                  }
                }));
  }

  /** What a refused token is taken for; null for the first page. */
  private static Behaviour damaged(BiFunction<Call, StubResponse, StubResponse> change) {
    BiPredicate<Call, StubResponse> refused =
        (call, answer) -> !isSuccess(answer) && call.parameter("NextToken").isPresent();
    return (request, right) -> {
      Call call = call(request);
      StubResponse answer = right.apply(request);
      if (!refused.test(call, answer)) {
        return answer;
      }
      StubResponse changed = change.apply(call, answer);
      return changed == null
          ? reading(c -> c.without("NextToken")).answer(request, right)
          : changed;
    };
  }
}

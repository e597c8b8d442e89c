package io.github.mqttcontractkit.conformance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.rpc.Call;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Faults that need to remember what was answered before. */
final class Remembering {
  private Remembering() {}

  /** A page that a token leads to begins with the last item of the page that gave the token. */
  static Behaviour overlap() {
    Map<String, JsonNode> lastItems = new ConcurrentHashMap<>();
    return Behaviours.success(
        (call, body) -> {
          ArrayNode items = Behaviours.items(body);
          JsonNode last = items.get(items.size() - 1);
          call.parameter("NextToken")
              .map(lastItems::get)
              .ifPresent(
                  item -> {
                    items.insert(0, item);
                    items.remove(items.size() - 1);
                  });
          if (!Behaviours.token(body).isEmpty()) {
            lastItems.put(Behaviours.token(body), last);
          }
        });
  }

  /** A token goes on with the query that it was given for, whatever is asked now. */
  static Behaviour tokenWithQuery() {
    return givenFor(
        (asked, given) -> given.with("NextToken", asked.parameter("NextToken").orElseThrow()));
  }

  /** Calls with a token are understood with the call that the token was given for. */
  private static Behaviour givenFor(BinaryOperator<Call> reading) {
    Map<String, Call> given = new ConcurrentHashMap<>();
    Behaviour read =
        Behaviours.reading(
            call ->
                call.parameter("NextToken")
                    .map(given::get)
                    .map(before -> reading.apply(call, before))
                    .orElse(call));
    return (request, right) -> {
      var answer = read.answer(request, right);
      if (Behaviours.isSuccess(answer)) {
        String token = Behaviours.token(Behaviours.json(answer));
        given.putIfAbsent(token, Behaviours.call(request).without("NextToken"));
      }
      return answer;
    };
  }

  /** A token goes on with a query that has changed since it was given. */
  static Behaviour forgetting(UnaryOperator<Call> forgetting) {
    Map<String, String> places = new ConcurrentHashMap<>();
    AtomicInteger tokens = new AtomicInteger();
    return (request, right) -> {
      Call call = Behaviours.call(request);
      Optional<String> place = call.parameter("NextToken").map(places::get);
      Call meant = place.map(token -> forgetting.apply(call).with("NextToken", token)).orElse(call);
      var answer = right.apply(Behaviours.rewritten(request, meant));
      var loose =
          place.isPresent()
              ? answer
              : right.apply(Behaviours.rewritten(request, forgetting.apply(call)));
      if (!Behaviours.isSuccess(answer) || !Behaviours.isSuccess(loose)) {
        return answer;
      }
      ObjectNode body = Behaviours.json(answer);
      String next = Behaviours.token(Behaviours.json(loose));
      if (!next.isEmpty() && !Behaviours.token(body).isEmpty()) {
        String token = "t" + tokens.incrementAndGet();
        places.put(token, next);
        Behaviours.page(body).put("NextToken", token);
      }
      return Behaviours.with(answer, body);
    };
  }

  /** Changes every so many-th success. */
  static Behaviour every(int nth, Behaviour change) {
    AtomicInteger answers = new AtomicInteger();
    return (request, right) ->
        answers.incrementAndGet() % nth == 0 ? change.answer(request, right) : right.apply(request);
  }
}

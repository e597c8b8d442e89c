package io.github.mqttcontractkit.conformance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.mqttcontractkit.acs.Call;
import io.github.mqttcontractkit.conformance.faults.Fault.Behaviour;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Faults that need to remember what was answered before. */
final class Remembering {
  private Remembering() {}

  /** A page that a token leads to begins with the last item of the page that gave the token. */
  static Behaviour overlap() {
    Map<String, JsonNode> lastItems = new ConcurrentHashMap<>();
    return Behaviours.success(
        (call, body) -> {
          ArrayNode ids = Behaviours.clientIds(body);
          JsonNode last = ids.get(ids.size() - 1);
          call.parameter("NextToken")
              .map(lastItems::get)
              .ifPresent(
                  item -> {
                    ids.insert(0, item);
                    ids.remove(ids.size() - 1);
                  });
          String token = Behaviours.list(body).path("NextToken").asText("");
          if (!token.isEmpty()) {
            lastItems.put(token, last);
          }
        });
  }

  /** A token goes on with the query that it was given for, whatever is asked now. */
  static Behaviour tokenWithQuery() {
    return byToken(
        (asked, given) -> given.with("NextToken", asked.parameter("NextToken").orElseThrow()));
  }

  /** A token goes on without the filters that it was given for. */
  static Behaviour forgottenFilter() {
    Map<String, String> places = new ConcurrentHashMap<>();
    AtomicInteger tokens = new AtomicInteger();
    return (request, right) -> {
      Call call = Behaviours.call(request);
      Optional<String> place = call.parameter("NextToken").map(places::get);
      Behaviour behaviour =
          place
              .map(
                  token ->
                      Behaviours.misreading(
                          c -> c.without("IdentityType").with("NextToken", token)))
              .orElse((r, fake) -> fake.apply(r));
      var answer = behaviour.answer(request, right);
      if (answer.status() != 200) {
        return answer;
      }
      var unfiltered = Behaviours.misreading(c -> c.without("IdentityType")).answer(request, right);
      var body = Behaviours.json(answer);
      String real =
          Behaviours.data(Behaviours.json(place.isPresent() ? answer : unfiltered))
              .path("NextToken")
              .asText("");
      if (!real.isEmpty() && Behaviours.data(body).hasNonNull("NextToken")) {
        String token = "t" + tokens.incrementAndGet();
        places.put(token, real);
        Behaviours.data(body).put("NextToken", token);
      }
      return new io.github.mqttcontractkit.stub.Answer(
          answer.status(), answer.headers(), Behaviours.bytes(body));
    };
  }

  /** Every second success lists its items backwards. */
  static Behaviour alternating() {
    AtomicInteger answers = new AtomicInteger();
    return Behaviours.success(
        body -> {
          if (answers.incrementAndGet() % 2 == 0) {
            Faults.reverse(body);
          }
        });
  }

  /** Calls with a token are understood with the call that the token was given for. */
  private static Behaviour byToken(java.util.function.BinaryOperator<Call> reading) {
    Map<String, Call> given = new ConcurrentHashMap<>();
    return (request, right) -> {
      var answer =
          Behaviours.misreading(
                  call ->
                      call.parameter("NextToken")
                          .map(given::get)
                          .map(before -> reading.apply(call, before))
                          .orElse(call))
              .answer(request, right);
      if (answer.status() == 200) {
        String token = Behaviours.data(Behaviours.json(answer)).path("NextToken").asText("");
        given.putIfAbsent(token, Behaviours.call(request).without("NextToken"));
      }
      return answer;
    };
  }
}

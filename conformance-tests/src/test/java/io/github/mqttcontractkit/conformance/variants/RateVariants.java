package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.conformance.servers.Wire;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** Rate limits and occasional documented failures: a client that waits and retries succeeds. */
final class RateVariants {
  private static final String USER = "Throttling.User";
  private static final String API = "Throttling.Api";
  private static final String UNAVAILABLE = "ServiceUnavailable";

  private RateVariants() {}

  static List<Variant> all() {
    return List.of(
        Variant.of("100 requests a second, 10 at once", limited(Limit.bucket(100, 10), USER)),
        Variant.of("100 requests a second, never two at once", limited(Limit.bucket(100, 1), API)),
        Variant.of(
            "20 requests in each fifth of a second, with Retry-After",
            limited(Limit.window(20, Duration.ofMillis(200)), UNAVAILABLE)
                .then(a -> a.status() == 503 ? with(a, "Retry-After", "1") : a)),
        Variant.of(
            "3,000 items a second, 300 at once",
            limited(Limit.bucket(3000, 300), "Throttling", RateVariants::size)),
        Variant.of("refusals: 4 a second", refusals(Limit.bucket(4, 4), USER)),
        Variant.of(
            "requests with a token: 25 a second",
            where(
                (request, call) -> hasToken(call),
                limited(Limit.bucket(25, 5), "ApplyTokenOverFlow"))),
        Variant.of(
            "one operation: 40 requests a second",
            where((request, call) -> call.action().equals(QCA), limited(Limit.bucket(40, 5), API))),
        Variant.of("each connection: 3 requests at once, then 20 a second", connections()),
        Variant.of(
            "every third refusal is SystemOverFlow",
            refusals(Limit.allButEvery(3), "SystemOverFlow")),
        Variant.of(
            "3 of 40 requests in a row ServiceUnavailable",
            limited(Limit.allButTheLast(3, 40), UNAVAILABLE)),
        Variant.of(
            "the first requests ServiceUnavailable", limited(Limit.allButTheFirst(3), UNAVAILABLE)),
        Variant.of("by chance InternalError", limited(Limit.allBut(0.1), "InternalError")));
  }

  private static Behaviour limited(Limit limit, String code) {
    return limited(limit, code, call -> 1);
  }

  private static Behaviour limited(Limit limit, String code, ToIntFunction<Call> cost) {
    return (request, right) ->
        limit.admits(cost.applyAsInt(Behaviours.call(request)))
            ? right.apply(request)
            : Refusals.answer(request, right, code);
  }

  /** Limits only what is refused anyway. */
  private static Behaviour refusals(Limit limit, String code) {
    return (request, right) -> {
      StubResponse answer = right.apply(request);
      return isSuccess(answer) || limit.admits(1) ? answer : Refusals.coded(answer, code);
    };
  }

  private static Behaviour connections() {
    Map<String, Limit> limits = new ConcurrentHashMap<>();
    return (request, right) ->
        limits
                .computeIfAbsent(Wire.connection(request), connection -> Limit.bucket(20, 3))
                .admits(1)
            ? right.apply(request)
            : Refusals.answer(request, right, USER);
  }

  private static boolean hasToken(Call call) {
    return call.parameter("NextToken").filter(token -> !token.isEmpty()).isPresent();
  }

  /** How many items are asked for; 1 where that is no number. */
  private static int size(Call call) {
    return call.parameter("Size")
        .or(() -> call.parameter("PageSize"))
        .filter(size -> size.matches("[1-9]\\d?|100"))
        .map(Integer::valueOf)
        .orElse(1);
  }
}

package io.github.mqttcontractkit.conformance.variants;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** Implementations whose tokens look otherwise than the stub's. */
public final class Tokens {
  private final Map<String, String> places = new ConcurrentHashMap<>();
  private final BiFunction<String, Integer, String> style;
  private final AtomicInteger given = new AtomicInteger();
  private final boolean once;

  private Tokens(BiFunction<String, Integer, String> style, boolean once) {
    this.style = style;
    this.once = once;
  }

  /**
   * Tokens in another style.
   *
   * @param style makes a token of the stub's and of how many were given before
   */
  public static Behaviour written(BiFunction<String, Integer, String> style) {
    return new Tokens(style, false).behaviour();
  }

  /** Tokens that are good for one use. */
  static Behaviour once() {
    return new Tokens((token, number) -> "use-once-" + number + "-" + token, true).behaviour();
  }

  private Behaviour behaviour() {
    return (request, right) -> {
      Call call = Behaviours.call(request);
      Optional<String> token = call.parameter("NextToken").filter(text -> !text.isEmpty());
      Optional<Call> meant = token.map(text -> call.with("NextToken", place(text)));
      StubResponse answer =
          right.apply(meant.map(c -> Behaviours.rewritten(request, c)).orElse(request));
      return Behaviours.isSuccess(answer) ? rewritten(answer) : answer;
    };
  }

  private String place(String token) {
    String place = once ? places.remove(token) : places.get(token);
    return place == null ? "unknown" : place;
  }

  private StubResponse rewritten(StubResponse answer) {
    var body = Behaviours.json(answer);
    String place = Behaviours.token(body);
    if (place.isEmpty()) {
      return answer;
    }
    String token = style.apply(place, given.incrementAndGet());
    places.put(token, place);
    Behaviours.page(body).put("NextToken", token);
    return Behaviours.with(answer, body);
  }
}

package io.github.mqttcontractkit.conformance.servers;

import io.github.mqttcontractkit.conformance.variants.Tokens;
import io.github.mqttcontractkit.rpc.Call;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/** Remembers for which call each token was given. No two tokens are the same. */
public final class TokenMemory {
  private final Map<String, Call> given = new ConcurrentHashMap<>();
  private final BinaryOperator<Call> reading;

  private TokenMemory(BinaryOperator<Call> reading) {
    this.reading = reading;
  }

  /**
   * Understands a call with a token by the call that the token was given for.
   *
   * @param reading makes the call that is answered of the one that is asked and the one before
   */
  public static Behaviour reading(BinaryOperator<Call> reading) {
    Behaviour distinct = Tokens.written((token, number) -> token + "-" + number);
    return new TokenMemory(reading).behaviour().over(distinct);
  }

  private Behaviour behaviour() {
    return (request, right) -> {
      Call asked = Behaviours.call(request);
      Call understood =
          asked
              .parameter("NextToken")
              .map(given::get)
              .map(before -> reading.apply(asked, before))
              .orElse(asked);
      var answer = right.apply(Behaviours.rewritten(request, understood));
      String next = Behaviours.isSuccess(answer) ? Behaviours.token(Behaviours.json(answer)) : "";
      if (!next.isEmpty()) {
        given.put(next, understood);
      }
      return answer;
    };
  }
}

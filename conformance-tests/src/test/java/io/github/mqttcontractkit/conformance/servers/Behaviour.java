package io.github.mqttcontractkit.conformance.servers;

import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Answers a request, given a stub that would answer it rightly. */
@FunctionalInterface
public interface Behaviour {
  StubResponse answer(WireRequest request, Function<WireRequest, StubResponse> right);

  /** Answers everything rightly. */
  static Behaviour right() {
    return (request, right) -> right.apply(request);
  }

  /** This behaviour, in front of an implementation that behaves as another. */
  default Behaviour over(Behaviour other) {
    return (request, right) -> answer(request, inner -> other.answer(inner, right));
  }

  /** This behaviour, its answers changed. */
  default Behaviour then(UnaryOperator<StubResponse> change) {
    return (request, right) -> change.apply(answer(request, right));
  }
}

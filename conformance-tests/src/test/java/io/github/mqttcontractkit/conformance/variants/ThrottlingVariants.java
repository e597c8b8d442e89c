package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.coded;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.variants.Variant.Ends;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Every documented error that says "try again", now and then or all the time. */
final class ThrottlingVariants {
  private static final int EVERY = 7;

  private ThrottlingVariants() {}

  static List<Variant> all() {
    Contract contract = Contract.load();
    Operation first = contract.operations().get(0);
    List<ErrorCode> codes =
        Stream.concat(first.errors().stream(), contract.gatewayErrors().stream())
            .filter(error -> error.means("transient"))
            .toList();
    Stream<Variant> sometimes =
        codes.stream().map(code -> Variant.of("now and then " + code.code(), saying(code, EVERY)));
    ErrorCode last = codes.get(codes.size() - 1);
    Stream<Variant> often =
        Stream.of(Variant.of("every second time " + last.code(), saying(last, 2)));
    Stream<Variant> always =
        Stream.of(codes.get(0), last)
            .map(code -> Variant.of("always " + code.code(), saying(code, 1)))
            .map(variant -> variant.ending(Ends.UNDECIDED));
    return Stream.of(sometimes, often, always).flatMap(variants -> variants).toList();
  }

  private static Behaviour saying(ErrorCode code, int every) {
    AtomicInteger requests = new AtomicInteger();
    Behaviour refusing =
        reading(call -> new Call(call.action(), call.version(), Map.of()))
            .then(answer -> coded(answer, code.status(), code.code()));
    return (request, right) ->
        requests.incrementAndGet() % every == 0
            ? refusing.answer(request, right)
            : right.apply(request);
  }
}

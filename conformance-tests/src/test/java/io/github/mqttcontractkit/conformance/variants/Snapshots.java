package io.github.mqttcontractkit.conformance.variants;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.core.StubResponse;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A request without a token takes a snapshot of the data; the tokens of a walk lead on in the
 * snapshot that its first page took. So each walk is consistent whatever happens beside it.
 */
final class Snapshots {
  private static final Contract CONTRACT = Contract.load();
  private static final String SEPARATOR = "~";

  private final Function<Call, Data> data;
  private final Map<String, Stub> taken = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  private Snapshots(Function<Call, Data> data) {
    this.data = data;
  }

  /**
   * @param calls that take snapshots; others see the data of the lab server
   * @param data asked once for each call without a token
   */
  static Behaviour of(Predicate<Call> calls, Function<Call, Data> data) {
    Snapshots snapshots = new Snapshots(data);
    return Behaviours.where((request, call) -> calls.test(call), snapshots::answer);
  }

  private StubResponse answer(WireRequest request, Function<WireRequest, StubResponse> right) {
    Call call = Behaviours.call(request);
    Optional<String> token = call.parameter("NextToken").filter(text -> !text.isEmpty());
    if (token.isEmpty()) {
      String id = String.valueOf(next.incrementAndGet());
      taken.put(id, new Stub(CONTRACT, data.apply(call)));
      return page(id, request);
    }
    String[] parts = token.get().split(SEPARATOR, 2);
    return parts.length == 2 && taken.containsKey(parts[0])
        ? page(parts[0], Behaviours.rewritten(request, call.with("NextToken", parts[1])))
        : right.apply(request);
  }

  private StubResponse page(String id, WireRequest request) {
    StubResponse answer = taken.get(id).answer(request);
    if (!Behaviours.isSuccess(answer) || Behaviours.token(Behaviours.json(answer)).isEmpty()) {
      return answer;
    }
    var body = Behaviours.json(answer);
    Behaviours.page(body).put("NextToken", id + SEPARATOR + Behaviours.token(body));
    return Behaviours.with(answer, body);
  }
}

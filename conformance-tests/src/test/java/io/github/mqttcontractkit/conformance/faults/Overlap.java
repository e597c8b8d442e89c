package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.call;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.rewritten;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** What requests share that overlap in time, and each should have for itself. */
final class Overlap {
  private static final long WORK_NANOS = 2_000_000;

  private Overlap() {}

  static Behaviour sharedAnswer() {
    AtomicReference<StubResponse> buffer = new AtomicReference<>();
    return (request, right) -> {
      buffer.set(right.apply(request));
      work();
      return buffer.get();
    };
  }

  static Behaviour sharedCall() {
    AtomicReference<Call> current = new AtomicReference<>();
    return (request, right) -> {
      current.set(call(request));
      work();
      return right.apply(rewritten(request, current.get()));
    };
  }

  static Behaviour sharedRequestId() {
    AtomicReference<String> current = new AtomicReference<>();
    return (request, right) -> {
      StubResponse answer = right.apply(request);
      current.set(json(answer).path("RequestId").asText());
      work();
      return with(answer, json(answer).put("RequestId", current.get()));
    };
  }

  /** Takes long enough for other requests to come in between. */
  private static void work() {
    LockSupport.parkNanos(WORK_NANOS);
  }
}

package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.both;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.bodies;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.call;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.error;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Request ids that are new where one looks first, and repeated elsewhere. */
final class RequestIdFaults {
  private static final Call REFUSED = CLIENTS.with("PageSize", "0");

  private RequestIdFaults() {}

  static List<Fault> all() {
    return List.of(
        both("SHAPE-2", "each operation counts its requests from 1", counted())
            .shownBy(CLIENTS, IDENTITIES),
        ldc("SHAPE-2", "an error has the RequestId of the success before it", afterSuccess())
            .shownBy(CLIENTS, REFUSED),
        qca("SHAPE-2", "every tenth RequestId is the same", everyTenth())
            .shownBy(c -> IntStream.range(0, 20).forEach(i -> c.get(IDENTITIES))),
        ldc("SHAPE-2", "RequestId is a hash of the parameters", ids(Call::hashCode))
            .shownBy(CLIENTS, CLIENTS),
        qca("SHAPE-2", "an answer is kept whole and given again", kept())
            .shownBy(IDENTITIES, IDENTITIES),
        ldc(
                "SHAPE-2",
                "RequestId is the time in seconds",
                ids(call -> System.currentTimeMillis() / 1000))
            .shownBy(CLIENTS, CLIENTS, CLIENTS, CLIENTS),
        ldc(
                "SHAPE-2",
                "errors about tokens have no RequestId",
                where(Contexts.token(), error(body -> body.remove("RequestId"))))
            .orBy("ERROR-1", "PAGE-10")
            .shownBy(CLIENTS.with("NextToken", "damaged")),
        qca(
                "SHAPE-2",
                "an unknown action has no RequestId",
                bodies((call, a) -> a.status() == 404, (call, body) -> body.put("RequestId", "")))
            .orBy("ERROR-1", "ERROR-7")
            .shownBy(new Call("NoSuchAction", IDENTITIES.version(), Map.of())),
        qca(
                "SHAPE-2",
                "refused instances all have one RequestId",
                bodies(
                    (call, a) -> !isSuccess(a) && a.text().contains("InstancePermission"),
                    (call, body) -> body.put("RequestId", "permission-check")))
            .shownBy(
                IDENTITIES.with("InstanceId", "mqtt-a"), IDENTITIES.with("InstanceId", "mqtt-b")),
        ldc(
                "SHAPE-2",
                "RequestId has two decimal digits",
                bodies(
                    (call, a) -> true,
                    (call, body) ->
                        body.put(
                            "RequestId",
                            "" + Math.floorMod(body.path("RequestId").asText().hashCode(), 100))))
            .shownBy(c -> IntStream.range(0, 150).forEach(i -> c.get(CLIENTS))));
  }

  private static Behaviour ids(Function<Call, Object> id) {
    return bodies(
        (call, a) -> true, (call, body) -> body.put("RequestId", "request-" + id.apply(call)));
  }

  private static Behaviour counted() {
    Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    return bodies(
        (call, a) -> true,
        (call, body) ->
            body.put(
                "RequestId",
                "request-"
                    + counts
                        .computeIfAbsent(call.action(), action -> new AtomicInteger())
                        .incrementAndGet()));
  }

  private static Behaviour afterSuccess() {
    AtomicReference<String> last = new AtomicReference<>("none");
    return bodies(
        (call, a) -> true,
        (call, body) -> {
          if (body.has("Code") && body.path("Code").isTextual()) {
            body.put("RequestId", last.get());
          } else {
            last.set(body.path("RequestId").asText());
          }
        });
  }

  private static Behaviour everyTenth() {
    AtomicInteger answers = new AtomicInteger();
    return bodies(
        (call, a) -> answers.incrementAndGet() % 10 == 0,
        (call, body) -> body.put("RequestId", "00000000-0000-0000-0000-000000000000"));
  }

  /** What is asked again gets the same bytes. */
  private static Behaviour kept() {
    Map<Call, StubResponse> answers = new ConcurrentHashMap<>();
    return (request, right) -> answers.computeIfAbsent(call(request), call -> right.apply(request));
  }
}

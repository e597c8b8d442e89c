package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.call;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failure;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.rewritten;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Wire;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** State that one request leaves to the next on the same connection. */
final class ConnectionFaults {
  private static final String[] OTHERS = {
    "PAGE-12",
    "PAGE-14",
    "PAGE-15",
    "PAGE-2",
    "PAGE-3",
    "PAGE-4",
    "PAGE-5",
    "PARAM-8",
    "PARAM-6",
    "PARAM-12",
    "FILTER-1",
    "FILTER-2",
    "SHAPE-2",
    "ECHO-1",
    "ERROR-8",
    "PARAM-11"
  };

  private ConnectionFaults() {}

  static List<Fault> all() {
    return List.of(
        qca("PAGE-18", "a filter stays for the rest of a connection", staying("IdentityType"))
            .orBy(OTHERS)
            .shownBy(c -> c.onOneConnection(IDENTITIES.with("IdentityType", "CLIENT"), IDENTITIES)),
        ldc("PAGE-18", "PageNo stays for the rest of a connection", staying("PageNo"))
            .orBy(OTHERS)
            .shownBy(c -> c.onOneConnection(CLIENTS.with("PageNo", "2"), CLIENTS)),
        ldc("PAGE-18", "behind an error a connection has only errors", failed())
            .orBy(OTHERS)
            .shownBy(c -> c.onOneConnection(CLIENTS.with("PageSize", "0"), CLIENTS)),
        qca("PAGE-18", "all answers on a connection are the first one", repeated())
            .orBy(OTHERS)
            .shownBy(c -> c.onOneConnection(IDENTITIES, IDENTITIES.with("Size", "7"))),
        ldc("SHAPE-2", "a connection has one RequestId", oneId())
            .shownBy(c -> c.onOneConnection(CLIENTS, CLIENTS.with("PageSize", "7"))));
  }

  private static Behaviour staying(String parameter) {
    Map<String, String> values = new ConcurrentHashMap<>();
    return (request, right) -> {
      Call call = call(request);
      String before = values.get(Wire.connection(request));
      call.parameter(parameter).ifPresent(value -> values.put(Wire.connection(request), value));
      return before == null || call.parameter(parameter).isPresent()
          ? right.apply(request)
          : right.apply(rewritten(request, call.with(parameter, before)));
    };
  }

  private static Behaviour failed() {
    Map<String, Boolean> failed = new ConcurrentHashMap<>();
    return (request, right) -> {
      StubResponse answer = right.apply(request);
      if (isSuccess(answer) && failed.containsKey(Wire.connection(request))) {
        return failure(answer, 500, "InternalError");
      }
      if (!isSuccess(answer)) {
        failed.put(Wire.connection(request), true);
      }
      return answer;
    };
  }

  private static Behaviour repeated() {
    Map<String, StubResponse> firstAnswers = new ConcurrentHashMap<>();
    return (request, right) ->
        firstAnswers.computeIfAbsent(Wire.connection(request), connection -> right.apply(request));
  }

  private static Behaviour oneId() {
    Map<String, String> ids = new ConcurrentHashMap<>();
    return (request, right) -> {
      StubResponse answer = right.apply(request);
      String own = json(answer).path("RequestId").asText();
      String id = ids.computeIfAbsent(Wire.connection(request), connection -> own);
      return with(answer, json(answer).put("RequestId", id));
    };
  }
}

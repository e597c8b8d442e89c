package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Successes whose shape is wrong where nothing matches, one item does, or filters are given. */
final class AnswerFaults {
  private static final Call NOTHING = IDENTITIES.with("Username", "nobody");
  private static final Call USERS = IDENTITIES.with("IdentityType", "USER");

  private AnswerFaults() {}

  static List<Fault> all() {
    return Stream.of(empty(), single()).flatMap(List::stream).toList();
  }

  private static List<Fault> empty() {
    return List.of(
        qca(
                "SHAPE-1",
                "where nothing matches Data is null",
                whereEmpty(body -> body.putNull("Data")))
            .orBy("FILTER-2")
            .shownBy(NOTHING),
        qca(
                "SHAPE-1",
                "where nothing matches Message is missing",
                whereEmpty(body -> body.remove("Message")))
            .shownBy(NOTHING),
        qca(
                "SHAPE-3",
                "where nothing matches Success is false",
                whereEmpty(body -> body.put("Success", false)))
            .shownBy(NOTHING),
        qca(
                "SHAPE-3",
                "where nothing matches Code is 404",
                whereEmpty(body -> body.put("Code", 404)))
            .shownBy(NOTHING),
        qca(
                "SHAPE-2",
                "where nothing matches RequestId is null",
                whereEmpty(body -> body.putNull("RequestId")))
            .orBy("SHAPE-1")
            .shownBy(NOTHING),
        qca(
                "SHAPE-1",
                "where nothing matches the answer has no body",
                answer(a -> isSuccess(a) && items(json(a)).isEmpty() ? with(a, new byte[0]) : a))
            .orBy("FILTER-2")
            .shownBy(NOTHING),
        qca(
                "SHAPE-1",
                "where nothing matches there is 204",
                answer(
                    a ->
                        isSuccess(a) && items(json(a)).isEmpty()
                            ? new StubResponse(204, Map.of(), new byte[0])
                            : a))
            .orBy("FILTER-2", "ERROR-1", "ERROR-2")
            .shownBy(NOTHING));
  }

  private static List<Fault> single() {
    return List.of(
        qca(
                "SHAPE-1",
                "a single identity is not in a list",
                success(body -> unwrap(body, "Results")))
            .orBy("FILTER-2", "PARAM-6")
            .shownBy(IDENTITIES.with("Size", "1")),
        ldc(
                "SHAPE-1",
                "a single client is not in a list",
                success(body -> unwrap(body, "ClientIdList")))
            .orBy("PARAM-6")
            .shownBy(CLIENTS.with("PageSize", "1")),
        qca(
                "SHAPE-3",
                "with a filter Code is 0",
                where(Contexts.filters(1), success(body -> body.put("Code", 0))))
            .shownBy(USERS),
        qca(
                "SHAPE-3",
                "with two filters Success is a text",
                where(Contexts.filters(2), success(body -> body.put("Success", "true"))))
            .orBy("SHAPE-1")
            .shownBy(USERS.with("Username", "test")),
        qca(
                "SHAPE-4",
                "with a ClientId IdentityType is in small letters",
                where(Contexts.has("ClientId"), each(item -> item.put("IdentityType", "client"))))
            .orBy("FILTER-1", "FILTER-2")
            .shownBy(IDENTITIES.with("IdentityType", "CLIENT").with("ClientId", "GID_many@@@1")),
        qca(
                "SHAPE-1",
                "with a Username identities have no SignMode",
                where(Contexts.has("Username"), each(item -> item.remove("SignMode"))))
            .orBy("FILTER-2")
            .shownBy(IDENTITIES.with("Username", "test")));
  }

  private static Behaviour whereEmpty(Consumer<ObjectNode> change) {
    return success(
        body -> {
          if (items(body).isEmpty()) {
            change.accept(body);
          }
        });
  }

  private static void unwrap(ObjectNode body, String list) {
    if (items(body).size() == 1) {
      JsonNode only = items(body).get(0);
      page(body).set(list, only);
    }
  }

  private static Behaviour each(Consumer<ObjectNode> change) {
    return success(body -> items(body).forEach(item -> change.accept((ObjectNode) item)));
  }
}

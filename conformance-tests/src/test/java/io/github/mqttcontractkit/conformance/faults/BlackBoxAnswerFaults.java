package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import io.github.mqttcontractkit.stub.data.Instance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an answer looks like: serializers, envelopes, single records. */
final class BlackBoxAnswerFaults {
  private static final Instance DATA = Holdings.usual().instances().get(Holdings.INSTANCE);
  private static final String ODD_NAME = DATA.identities().get(113).username();
  private static final String MOVED = DATA.groups().get("GID_many").get(230);
  private static final Call MATCHING_NOTHING = IDENTITIES.with("Username", "nobody");
  private static final Call ON_CLIENT =
      IDENTITIES.with("IdentityType", "CLIENT").with("ClientId", "GID_many@@@1");

  private BlackBoxAnswerFaults() {}

  static List<Fault> all() {
    return Stream.of(serializers(), records(), errors()).flatMap(List::stream).toList();
  }

  private static List<Fault> serializers() {
    return List.of(
        qca("SHAPE-1", "filtered rows keep their keys, so Results is an object", keyed())
            .shownBy(IDENTITIES.with("IdentityType", "CLIENT")),
        ldc(
                "SHAPE-1",
                "a list of one client is written as its only member",
                Behaviours.success(
                    body -> {
                      ArrayNode items = Behaviours.items(body);
                      if (items.size() == 1) {
                        Behaviours.page(body).set("ClientIdList", items.get(0));
                      }
                    }))
            .shownBy(CLIENTS.with("PageSize", "1")),
        qca(
                "SHAPE-1",
                "Content-Length counts characters",
                Behaviours.answer(
                    answer ->
                        Behaviours.with(answer, "Content-Length", "" + answer.text().length())))
            .shownBy(IDENTITIES),
        qca(
                "SHAPE-3",
                "where nothing matches, a success says Code 404 and Success false",
                Behaviours.success(
                    (call, body) -> {
                      if (Contexts.filters(1).test(null, call)
                          && Behaviours.items(body).isEmpty()) {
                        body.put("Code", 404).put("Success", false).put("Message", "not found");
                        body.remove("Data");
                      }
                    }))
            .orBy("SHAPE-1")
            .shownBy(MATCHING_NOTHING));
  }

  private static List<Fault> records() {
    return List.of(
        qca(
                "SHAPE-4",
                "one imported identity of 150 has the SignMode NONE",
                Behaviours.success(
                    body ->
                        Behaviours.items(body)
                            .forEach(
                                item -> {
                                  if (item.path("Username").asText().equals(ODD_NAME)) {
                                    ((ObjectNode) item).put("SignMode", "NONE");
                                  }
                                })))
            .orBy("SHAPE-1")
            .shownBy(c -> c.walk(IDENTITIES)),
        qca(
                "SHAPE-5",
                "the ClientId that was searched for is left out of the results",
                Behaviours.where(
                    Contexts.has("ClientId"),
                    Behaviours.success(
                        body ->
                            Behaviours.items(body)
                                .forEach(item -> ((ObjectNode) item).remove("ClientId")))))
            .orBy("FILTER-1", "FILTER-2")
            .shownBy(ON_CLIENT),
        ldc(
                "SHAPE-6",
                "one client of 250 was moved there from another group",
                Behaviours.answer(
                    answer ->
                        Behaviours.withText(
                            answer,
                            answer
                                .text()
                                .replace(
                                    "\"" + MOVED + "\"",
                                    "\"" + MOVED.replace("GID_many", "GID_seven") + "\""))))
            .orBy("PAGE-17")
            .shownBy(c -> c.walk(CLIENTS)));
  }

  private static List<Fault> errors() {
    return List.of(
        ldc(
                "ERROR-1",
                "an unknown action by POST gets the error document of the framework",
                Behaviours.where(
                    Contexts.post().and((request, call) -> isUnknown(call)),
                    (request, right) ->
                        new StubResponse(
                            404,
                            Map.of("Content-Type", "application/json"),
                            "{\"status\":404,\"error\":\"Not Found\",\"path\":\"/\"}"
                                .getBytes(UTF_8))))
            .orBy("ERROR-7", "SHAPE-2")
            .shownBy(
                c -> c.post(new Call("NoSuchAction", CLIENTS.version(), CLIENTS.parameters()))),
        qca(
                "ERROR-8",
                "a NUL in a filter is an InternalError of the database",
                Refusals.refusing(Contexts.filters(1).and(Contexts.text("\0")), "InternalError"))
            .orBy("PARAM-10", "ERROR-2", "ERROR-4")
            .shownBy(IDENTITIES.with("Username", "a\0b")),
        qca(
                "ERROR-2",
                "behind a token a foreign instance gets its code with 403",
                Behaviours.errors(
                    (call, answer) ->
                        Contexts.token().test(null, call) && isForeign(answer)
                            ? new StubResponse(403, answer.headers(), answer.body())
                            : answer))
            .orBy("ERROR-5")
            .shownBy(c -> c.behind(IDENTITIES, call -> call.with("InstanceId", "mqtt-foreign"))),
        ldc(
                "PARAM-4",
                "PageSize 0 with a PageNo is divided by, an InternalError",
                Refusals.refusing(
                    Contexts.has("PageNo")
                        .and(
                            (request, call) -> call.parameter("PageSize").orElse("").matches("0+")),
                    "InternalError"))
            .orBy("ERROR-4", "ERROR-8")
            .shownBy(CLIENTS.with("PageNo", "1").with("PageSize", "0")));
  }

  private static Behaviour keyed() {
    return Behaviours.where(
        Contexts.filters(1),
        (request, right) -> {
          StubResponse answer = right.apply(request);
          if (!Behaviours.isSuccess(answer)) {
            return answer;
          }
          List<JsonNode> all = OwnPaging.all(Behaviours.call(request), right);
          ObjectNode body = Behaviours.json(answer);
          ArrayNode items = Behaviours.items(body);
          if (!items.isEmpty() && !items.get(0).equals(all.get(0))) {
            ObjectNode results = Behaviours.page(body).putObject("Results");
            items.forEach(item -> results.set("" + all.indexOf(item), item));
          }
          return Behaviours.with(answer, body);
        });
  }

  private static boolean isUnknown(Call call) {
    return !Set.of(Behaviours.LDC, Behaviours.QCA).contains(call.action());
  }

  private static boolean isForeign(StubResponse answer) {
    return Behaviours.json(answer).path("Code").asText().equals("InstancePermissionCheckFailed");
  }
}

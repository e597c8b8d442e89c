package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.rpc.Call;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Filters that select too much, too little, or not always. */
final class FilterFaults {
  private FilterFaults() {}

  static List<Fault> all() {
    return List.of(
        qca(
            "FILTER-1",
            "Username is ignored",
            "items with",
            reading(call -> call.without("Username"))),
        qca(
            "FILTER-1",
            "IdentityType is ignored",
            "items with",
            reading(call -> call.without("IdentityType"))),
        qca(
            "FILTER-1",
            "ClientId is ignored",
            "items with",
            reading(call -> call.without("ClientId"))),
        qca(
            "FILTER-1",
            "Username matches in any case",
            "items with",
            matching((asked, name) -> name.equalsIgnoreCase(asked))),
        qca(
            "FILTER-1",
            "Username matches the beginning",
            "items with",
            matching((asked, name) -> name.startsWith(asked))),
        qca(
            "FILTER-1",
            "Username matches any part",
            "items with",
            matching((asked, name) -> name.contains(asked))),
        qca(
            "FILTER-1",
            "ClientId matches in any case",
            "items with",
            reading("ClientId", FilterFaults::known)),
        qca(
            "FILTER-1",
            "of two filters only the last counts",
            "items with",
            reading(
                call ->
                    call.parameter("IdentityType").isPresent() ? call.without("Username") : call)),
        qca(
            "FILTER-2",
            "a filtered page lacks its first item",
            "never met",
            filtered("Username", body -> items(body).remove(0))),
        qca(
            "PAGE-3",
            "a filtered query ends with its first page",
            "no token after",
            filtered("IdentityType", body -> page(body).remove("NextToken"))),
        qca(
            "FILTER-2",
            "Username finds USER identities only",
            "never met",
            reading(
                call ->
                    call.parameter("Username").isPresent()
                            && call.parameter("IdentityType").isEmpty()
                        ? call.with("IdentityType", "USER")
                        : call)),
        qca(
            "FILTER-2",
            "ClientId finds nothing",
            "never met",
            filtered("ClientId", body -> items(body).removeAll())),
        qca(
            "FILTER-2",
            "a filter matches in capitals only",
            "never met",
            reading("Username", value -> value.toUpperCase(Locale.ROOT))),
        qca(
            "FILTER-3",
            "IdentityType is forgotten behind the first page",
            "items with",
            Remembering.forgetting(call -> call.without("IdentityType"))),
        qca(
                "FILTER-2",
                "Username is forgotten behind the first page",
                "not known before",
                Remembering.forgetting(call -> call.without("Username")))
            .orBy("FILTER-3"),
        qca(
            "FILTER-3",
            "behind the first page the other type is shown",
            "items with",
            Remembering.forgetting(FilterFaults::otherType)));
  }

  private static Behaviour filtered(String filter, Consumer<ObjectNode> change) {
    return where((request, call) -> call.parameter(filter).isPresent(), success(change));
  }

  /** The id as the data have it, which are in small letters behind the group. */
  private static String known(String id) {
    return id.matches("GID_MANY@@@.*") ? id.toLowerCase(Locale.ROOT).replace("gid", "GID") : id;
  }

  private static Call otherType(Call call) {
    return call.parameter("IdentityType")
        .map(type -> call.with("IdentityType", type.equals("USER") ? "CLIENT" : "USER"))
        .orElse(call);
  }

  /** All identities on one page, those kept whose name matches. */
  private static Behaviour matching(BiPredicate<String, String> match) {
    return where(
        (request, call) -> call.parameter("Username").isPresent(),
        (request, right) -> {
          Call call = Behaviours.call(request);
          Behaviour all =
              reading(c -> c.without("Username").without("NextToken").with("Size", "100"));
          var answer = all.answer(request, right);
          if (!Behaviours.isSuccess(answer)) {
            return answer;
          }
          var body = Behaviours.json(answer);
          Iterator<JsonNode> items = items(body).iterator();
          while (items.hasNext()) {
            if (!match.test(
                call.parameter("Username").orElseThrow(), items.next().path("Username").asText())) {
              items.remove();
            }
          }
          page(body).remove("NextToken");
          return Behaviours.with(answer, body);
        });
  }
}

package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.call;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.rewritten;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.rpc.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Searches that page before they filter, or that change what they search. */
final class Filtering {
  private Filtering() {}

  /**
   * Cuts pages out of all identities and leaves those that match.
   *
   * @param endsWhenEmpty whether a page on which nothing is left is the last one
   */
  static Behaviour afterPaging(boolean endsWhenEmpty) {
    return where(
        Contexts.filters(1),
        (request, right) -> {
          Call call = call(request);
          var checked = right.apply(rewritten(request, call.without("NextToken")));
          if (!isSuccess(checked)) {
            return checked;
          }
          Call all = call.without("Username").without("IdentityType").without("ClientId");
          var answer = right.apply(rewritten(request, all));
          if (!isSuccess(answer)) {
            return answer;
          }
          ObjectNode body = json(answer);
          List<JsonNode> kept = OwnFilters.exact(call, list(body));
          items(body).removeAll().addAll(kept);
          if (kept.isEmpty() && endsWhenEmpty) {
            page(body).remove("NextToken");
          }
          return with(answer, body);
        });
  }

  /** The second time, the same search finds nothing. */
  static Behaviour onlyOnce() {
    Set<Map<String, String>> seen = ConcurrentHashMap.newKeySet();
    return where(
        Contexts.filters(1),
        success(
            (call, body) -> {
              if (!seen.add(call.parameters())) {
                items(body).removeAll();
                page(body).remove("NextToken");
              }
            }));
  }

  private static List<JsonNode> list(ObjectNode body) {
    List<JsonNode> list = new ArrayList<>();
    items(body).forEach(list::add);
    return list;
  }
}

package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.clientMatches;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.exact;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.filters;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.typeMatches;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.usernameMatches;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Contexts.asks;
import static io.github.mqttcontractkit.conformance.servers.Contexts.has;
import static io.github.mqttcontractkit.conformance.servers.Contexts.size;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.stream.Stream;

/** Filters that hold alone, on small pages or at the start, and not otherwise. */
final class FilterContextFaults {
  private static final Call USERS = IDENTITIES.with("IdentityType", "USER");
  private static final Call CLIENTS = IDENTITIES.with("IdentityType", "CLIENT");
  private static final Call SHARED = IDENTITIES.with("Username", "shared");

  private FilterContextFaults() {}

  static List<Fault> all() {
    return Stream.of(pages(), together()).flatMap(List::stream).toList();
  }

  private static List<Fault> pages() {
    return List.of(
        qca(
                "FILTER-3",
                "behind the first page of more than 20 IdentityType is forgotten",
                where(
                    size(size -> size > 20),
                    Remembering.forgetting(call -> call.without("IdentityType"))))
            .orBy("FILTER-1", "FILTER-2")
            .shownBy(c -> c.walk(CLIENTS.with("Size", "30"))),
        qca(
                "FILTER-3",
                "behind the second page IdentityType is forgotten",
                OwnPaging.of((call, all) -> firstMatching(call, all, 2 * OwnPaging.size(call))))
            .orBy("FILTER-1", "FILTER-2")
            .shownBy(c -> c.walk(USERS)),
        qca(
                "FILTER-3",
                "behind the first page the second filter is forgotten",
                where(
                    has("Username").and(has("IdentityType")),
                    Remembering.forgetting(call -> call.without("Username"))))
            .orBy("FILTER-1", "FILTER-2")
            .over(Holdings::telling)
            .shownBy(c -> c.walk(SHARED.with("IdentityType", "CLIENT"))),
        qca(
                "FILTER-2",
                "a filtered walk ends with its third page",
                OwnPaging.of(
                    (call, all) -> {
                      List<JsonNode> found = exact(call, all);
                      int most = 3 * OwnPaging.size(call);
                      return found.size() < all.size() && found.size() > most
                          ? found.subList(0, most)
                          : found;
                    }))
            .orBy("PAGE-4", "PAGE-3")
            .shownBy(c -> c.walk(USERS)),
        qca(
                "FILTER-2",
                "filters search the first 100 identities",
                OwnPaging.of((call, all) -> exact(call, firstHundred(call, all))))
            .shownBy(c -> c.walk(CLIENTS.with("Size", "100"))),
        qca(
                "PAGE-6",
                "filters are applied to each page of all identities",
                Filtering.afterPaging(false))
            .orBy("FILTER-2", "PAGE-3", "PAGE-4")
            .shownBy(CLIENTS),
        qca(
                "FILTER-2",
                "filters are applied to each page, and an empty one is the last",
                Filtering.afterPaging(true))
            .orBy("PAGE-3", "PAGE-4", "PAGE-6")
            .shownBy(c -> c.walk(CLIENTS)),
        qca(
                "FILTER-1",
                "with an empty NextToken filters are not read",
                where(
                    asks("NextToken", ""),
                    reading(call -> call.without("IdentityType").without("Username"))))
            .orBy("PAGE-9", "FILTER-2")
            .shownBy(CLIENTS.with("NextToken", "")),
        qca("FILTER-2", "a search that is repeated finds nothing", Filtering.onlyOnce())
            .orBy("PAGE-12", "PAGE-4", "FILTER-1")
            .shownBy(CLIENTS, CLIENTS));
  }

  private static List<Fault> together() {
    return List.of(
        qca(
                "FILTER-1",
                "two filters are joined by OR",
                filters(
                    (call, item) ->
                        has("Username").and(has("IdentityType")).test(null, call)
                            ? usernameMatches(call, item, String::equals) || typeMatches(call, item)
                            : exact(call, List.of(item)).size() == 1))
            .orBy("FILTER-2")
            .shownBy(USERS.with("Username", "test")),
        qca(
                "FILTER-1",
                "of Username and ClientId only ClientId counts",
                filters(
                    (call, item) ->
                        typeMatches(call, item)
                            && clientMatches(call, item, String::equals)
                            && (asks("IdentityType", "CLIENT").and(has("ClientId")).test(null, call)
                                || usernameMatches(call, item, String::equals))))
            .orBy("FILTER-2")
            .shownBy(CLIENTS.with("ClientId", "GID_many@@@1").with("Username", "nobody")),
        qca(
                "FILTER-2",
                "Username together with CLIENT finds nothing",
                where(
                    has("Username").and(asks("IdentityType", "CLIENT")),
                    success(body -> items(body).removeAll())))
            .shownBy(CLIENTS.with("Username", "test")),
        qca(
                "FILTER-2",
                "a filter finds one of those that share a name",
                where(
                    has("Username"),
                    success(
                        body -> {
                          while (items(body).size() > 1) {
                            items(body).remove(1);
                          }
                          page(body).remove("NextToken");
                        })))
            .shownBy(IDENTITIES.with("Username", "test")));
  }

  /** The first matching ones rightly, and everything behind them. */
  private static List<JsonNode> firstMatching(Call call, List<JsonNode> all, int rightly) {
    List<JsonNode> found = exact(call, all);
    return found.size() == all.size() || found.size() <= rightly
        ? found
        : Stream.concat(
                found.subList(0, rightly).stream(),
                all.subList(all.indexOf(found.get(rightly)), all.size()).stream())
            .toList();
  }

  private static List<JsonNode> firstHundred(Call call, List<JsonNode> all) {
    return Contexts.filters(1).test(null, call) ? all.subList(0, Math.min(100, all.size())) : all;
  }
}

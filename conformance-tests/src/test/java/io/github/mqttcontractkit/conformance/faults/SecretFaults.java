package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.exact;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Secrets that change, and identities that are taken for one since they differ in nothing else. */
final class SecretFaults {
  private static final String[] LOOKS = {"PAGE-2", "PAGE-4", "FILTER-2", "SHAPE-1", "PAGE-9"};

  private SecretFaults() {}

  static List<Fault> all() {
    return List.of(
        qca(
                "PAGE-12",
                "a Secret is new in each answer",
                secrets(secret -> UUID.randomUUID().toString()))
            .orBy(LOOKS)
            .shownBy(IDENTITIES, IDENTITIES),
        qca(
                "FILTER-2",
                "with a filter secrets are masked",
                where(Contexts.filters(1), secrets(secret -> "******")))
            .orBy("PAGE-12", "PAGE-4")
            .shownBy(IDENTITIES.with("IdentityType", "USER")),
        qca(
                "PAGE-4",
                "behind the first page secrets are masked",
                where(Contexts.token(), secrets(secret -> secret.substring(0, 2) + "****")))
            .orBy("PAGE-12", "PAGE-2", "FILTER-2")
            .shownBy(c -> c.walk(IDENTITIES.with("Size", "100"))),
        qca(
                "PAGE-4",
                "pages of more than 20 show a hash of each Secret",
                where(
                    Contexts.size(size -> size > 20),
                    secrets(secret -> Integer.toHexString(secret.hashCode()))))
            .orBy("PAGE-12", "PAGE-2", "FILTER-2")
            .shownBy(IDENTITIES.with("Size", "50")),
        qca(
                "PAGE-4",
                "identities that differ only in their Secret are shown once on a page",
                success(SecretFaults::onceEach))
            .over(Holdings::twins)
            .orBy("PAGE-2", "PAGE-6", "FILTER-2")
            .shownBy(IDENTITIES.with("Username", "twin")),
        qca(
                "FILTER-2",
                "a filter finds the first of identities that differ only in their Secret",
                OwnPaging.of(SecretFaults::firstOnly))
            .over(Holdings::twins)
            .shownBy(IDENTITIES.with("Username", "twin")));
  }

  private static Behaviour secrets(UnaryOperator<String> change) {
    return success(
        body ->
            items(body)
                .forEach(
                    item ->
                        ((ObjectNode) item)
                            .put("Secret", change.apply(item.path("Secret").asText()))));
  }

  private static void onceEach(ObjectNode body) {
    List<JsonNode> items = new ArrayList<>();
    items(body).forEach(items::add);
    items(body).removeAll().addAll(distinct(items));
  }

  private static List<JsonNode> distinct(List<JsonNode> items) {
    Set<JsonNode> known = new HashSet<>();
    return items.stream()
        .filter(item -> known.add(((ObjectNode) item.deepCopy()).without("Secret")))
        .toList();
  }

  private static List<JsonNode> firstOnly(Call call, List<JsonNode> all) {
    List<JsonNode> found = exact(call, all);
    return Contexts.filters(1).test(null, call) ? distinct(found) : found;
  }
}

package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.faults.Remembering.every;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Answers that change from one time to the next, and orders that do. */
final class OrderFaults {
  private OrderFaults() {}

  static List<Fault> all() {
    Random random = new Random(1);
    return List.of(
        qca(
            "PAGE-12",
            "every second answer goes backwards",
            "items",
            every(2, success(OrderFaults::backwards))),
        ldc("PAGE-12", "every answer is shuffled", "items", success(body -> shuffle(body, random))),
        ldc(
            "PAGE-12",
            "every answer begins with another item",
            "items",
            success(body -> rotate(body, random))),
        qca(
            "PAGE-12",
            "large pages are shuffled",
            "items",
            where(
                (r, call) -> PagingFaults.asks(call, "Size", "100"),
                success(body -> shuffle(body, random)))),
        qca(
            "PAGE-4",
            "pages of more than 10 are sorted by name",
            "item",
            where(
                (r, call) -> call.parameter("Size").filter(size -> size.length() == 2).isPresent(),
                success(OrderFaults::byName))),
        ldc(
            "PAGE-4",
            "odd pages are sorted backwards",
            "item",
            where(
                (r, call) ->
                    call.parameter("PageSize")
                        .filter(size -> size.matches("\\d*[1357]"))
                        .isPresent(),
                success(OrderFaults::backwards))));
  }

  static void backwards(ObjectNode body) {
    change(items(body), Collections::reverse);
  }

  private static void shuffle(ObjectNode body, Random random) {
    change(items(body), items -> Collections.shuffle(items, random));
  }

  private static void rotate(ObjectNode body, Random random) {
    change(items(body), items -> Collections.rotate(items, random.nextInt(100)));
  }

  private static void byName(ObjectNode body) {
    change(items(body), items -> items.sort(Comparator.comparing(JsonNode::toString)));
  }

  private static void change(ArrayNode items, Consumer<List<JsonNode>> change) {
    List<JsonNode> list = new ArrayList<>();
    items.forEach(list::add);
    change.accept(list);
    items.removeAll().addAll(list);
  }
}

package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Turns the entries of a list in a data file into its elements, and back. An entry is either one
 * element or, with a {@code count}, so many generated ones.
 */
final class Entries {
  private static final String COUNT = "count";
  private static final String ITEM = "item";

  private Entries() {}

  /** Whether an entry of client ids or identities is a generated one. */
  static boolean isGenerated(JsonNode entry) {
    return entry.has(COUNT);
  }

  /** Whether an entry of items is a generated one; an item itself may have a field of that name. */
  static boolean isTemplate(JsonNode entry) {
    return entry.has(COUNT) && entry.has(ITEM);
  }

  /** How many elements a generated entry stands for. */
  static int count(JsonNode generated) {
    return generated.path(COUNT).asInt();
  }

  /** The client ids of a group; generated ones look like {@code <group>@@@4d378084}. */
  static List<String> clients(String group, JsonNode list) {
    return join(
        list,
        Entries::isGenerated,
        JsonNode::asText,
        entry -> {
          int seed = entry.path("seed").asInt();
          return new GeneratedList<>(entry, i -> group + "@@@" + GeneratedList.name(seed, i));
        });
  }

  /** The identities of an instance. */
  static List<Identity> identities(JsonNode list) {
    return join(list, Entries::isGenerated, IdentityEntry::read, IdentityEntry::generate);
  }

  /** The items of any operation; {@link ItemTemplate} says how they are generated. */
  static List<JsonNode> items(JsonNode list) {
    return join(
        list,
        Entries::isTemplate,
        entry -> entry,
        entry -> {
          ItemTemplate template = template(entry);
          return new GeneratedList<>(entry, template::item);
        });
  }

  /** The template of a generated entry of {@link #items}. */
  static ItemTemplate template(JsonNode entry) {
    return new ItemTemplate(entry.path(ITEM), entry.path("seed").asInt());
  }

  /** The entries that {@link #items} makes these from. */
  static JsonNode writeItems(List<JsonNode> items) {
    return write(items, item -> item);
  }

  /** The entries that {@link #clients} makes these from. */
  static JsonNode writeClients(List<String> clients) {
    return write(clients, TextNode::valueOf);
  }

  /** The entries that {@link #identities} makes these from. */
  static JsonNode writeIdentities(List<Identity> identities) {
    return write(identities, IdentityEntry::write);
  }

  private static <T> ArrayNode write(List<T> list, Function<T, JsonNode> single) {
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    if (list instanceof ConcatenatedList<T> whole) {
      whole.parts().forEach(part -> entries.addAll(write(part, single)));
    } else if (list instanceof GeneratedList<T> generated) {
      entries.add(generated.entry());
    } else {
      list.forEach(item -> entries.add(single.apply(item)));
    }
    return entries;
  }

  /** Adjacent single elements become one part of the list, each generated entry another. */
  private static <T> List<T> join(
      JsonNode list,
      Predicate<JsonNode> isGenerated,
      Function<JsonNode, T> single,
      Function<JsonNode, List<T>> generated) {
    List<List<T>> parts = new ArrayList<>();
    List<T> singles = new ArrayList<>();
    for (JsonNode entry : list) {
      if (isGenerated.test(entry)) {
        parts.add(List.copyOf(singles));
        parts.add(generated.apply(entry));
        singles = new ArrayList<>();
      } else {
        singles.add(single.apply(entry));
      }
    }
    parts.add(List.copyOf(singles));
    return new ConcatenatedList<>(parts);
  }
}

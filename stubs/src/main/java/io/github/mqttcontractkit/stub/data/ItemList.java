package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The items that an operation lists, in a fixed order. An item is made from its entry in the data
 * when it is asked for, so a list of a million costs nothing until then.
 *
 * @param entries the entries of the data
 * @param json makes the item of an entry, as answers show it
 * @param field given the JSON pointer of a field, reads its text from an entry without making the
 *     whole item; empty text where the item does not have the field
 */
public record ItemList<T>(
    List<T> entries, Function<T, JsonNode> json, Function<String, Function<T, String>> field) {

  /** How many items there are. */
  public int size() {
    return entries.size();
  }

  /** The items from one index to before another. */
  public List<JsonNode> items(int from, int to) {
    return entries.subList(from, to).stream().map(json).toList();
  }

  /**
   * The items whose fields satisfy all conditions.
   *
   * @param conditions on the text of fields, by JSON pointer
   */
  public ItemList<T> where(Map<String, Predicate<String>> conditions) {
    Predicate<T> all =
        conditions.entrySet().stream()
            .map(condition -> condition(condition.getKey(), condition.getValue()))
            .reduce(Predicate::and)
            .orElse(entry -> true);
    int[] found = IntStream.range(0, size()).filter(i -> all.test(entries.get(i))).toArray();
    return new ItemList<>(new SelectedList<>(entries, found), json, field);
  }

  private Predicate<T> condition(String pointer, Predicate<String> accepts) {
    Function<T, String> text = field.apply(pointer);
    return entry -> accepts.test(text.apply(entry));
  }
}

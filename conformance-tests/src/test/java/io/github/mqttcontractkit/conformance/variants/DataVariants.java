package io.github.mqttcontractkit.conformance.variants;

import io.github.mqttcontractkit.conformance.variants.Variant.Ends;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any data, in any order, also while they change. */
final class DataVariants {
  private DataVariants() {}

  static List<Variant> all() {
    return Stream.concat(still(), moving()).toList();
  }

  private static Stream<Variant> still() {
    return Stream.of(
        holding("newest first", DataVariants::reversed, DataVariants::reversed),
        holding("by name", list -> list.stream().sorted().toList(), DataVariants::byName),
        holding("in no order that one could tell", DataVariants::mixed, DataVariants::mixed),
        holding(
                "client ids without a group",
                list -> list.stream().map(DataVariants::bare).toList(),
                list -> list)
            .failing("SHAPE-6"),
        holding(
            "client ids of other letters",
            list -> list.stream().map(id -> id + "/ü +%41").toList(),
            list -> list),
        holding(
            "names are written like secrets",
            list -> list,
            list -> renamed(list, i -> "Secret=" + i, i -> "s".repeat(8) + i)),
        Variant.holding("nothing at all", () -> Holdings.of(0)),
        Variant.holding("one item", () -> Holdings.of(1)),
        Variant.holding("two items", () -> Holdings.of(2)),
        Variant.holding("exactly a full page", () -> Holdings.of(100)),
        Variant.holding("one more than a full page", () -> Holdings.of(101)),
        Variant.holding("two full pages", () -> Holdings.of(200)));
  }

  private static Stream<Variant> moving() {
    return Stream.of(Moving.values())
        .flatMap(
            how ->
                Stream.of(3, 10, 40)
                    .map(
                        requests ->
                            Variant.holding(
                                    how.name().toLowerCase().replace('_', ' ')
                                        + ", every "
                                        + requests
                                        + " requests",
                                    how.every(requests))
                                .ending(Ends.MOVING)));
  }

  private static Variant holding(
      String name, UnaryOperator<List<String>> clients, UnaryOperator<List<Identity>> identities) {
    Data data = Holdings.usual(clients, identities);
    return Variant.holding(name, () -> data);
  }

  private static String bare(String id) {
    return id.substring(id.indexOf("@@@") + 3);
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  private static <T> List<T> mixed(List<T> list) {
    List<T> mixed = new ArrayList<>(list);
    Collections.shuffle(mixed, new Random(1));
    return mixed;
  }

  static List<Identity> renamed(
      List<Identity> list, IntFunction<String> name, IntFunction<String> secret) {
    return IntStream.range(0, list.size())
        .mapToObj(
            i ->
                new Identity(
                    name.apply(i),
                    Optional.of(secret.apply(i)),
                    list.get(i).type(),
                    list.get(i).clientId(),
                    list.get(i).signMode()))
        .toList();
  }

  private static List<Identity> byName(List<Identity> identities) {
    return identities.stream().sorted(Comparator.comparing(Identity::username)).toList();
  }
}

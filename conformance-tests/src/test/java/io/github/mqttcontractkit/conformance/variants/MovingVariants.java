package io.github.mqttcontractkit.conformance.variants;

import io.github.mqttcontractkit.conformance.variants.Variant.Ends;
import io.github.mqttcontractkit.model.CustomAuthIdentity.SignModeEnum;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Data that change during a run; {@code Total} changes with them. */
final class MovingVariants {
  private static final int MIDDLE = 100;
  private static final String MANY = "GID_many";

  private MovingVariants() {}

  static List<Variant> all() {
    return Stream.of(rarely(), inPart(), once(), withDelay())
        .flatMap(variants -> variants)
        .map(variant -> variant.ending(Ends.MOVING))
        .toList();
  }

  private static Stream<Variant> rarely() {
    return Stream.of(
        Variant.holding("growing, every 100 requests", Moving.GROWING.every(100)),
        Variant.holding("growing in front, every 30 requests", Moving.GROWING_IN_FRONT.every(30)),
        Variant.holding("shrinking in front, every 100 requests", shrinking(100)),
        Variant.holding("coming and going, every 30 requests", Moving.COMING_AND_GOING.every(30)),
        Variant.holding(
            "coming and going, every 100 requests", Moving.COMING_AND_GOING.every(100)));
  }

  private static Supplier<Data> shrinking(int requests) {
    return Moving.SHRINKING_IN_FRONT.every(requests);
  }

  private static Stream<Variant> inPart() {
    return Stream.of(
        writtenEvery(10, "only the largest group grows", n -> grown(MANY, n)),
        writtenEvery(30, "only the smallest group grows", n -> grown("GID_seven", n)),
        writtenEvery(
            10,
            "only the identities grow",
            n -> Holdings.edited((group, ids) -> ids, list -> people(list, n))),
        writtenEvery(3, "one client and one identity are replaced", MovingVariants::replaced),
        writtenEvery(30, "one client and one identity are replaced", MovingVariants::replaced));
  }

  private static Stream<Variant> once() {
    return Stream.of(
        writtenOnce("a client and an identity are added", Moving.GROWING),
        writtenOnce("a client and an identity are removed", Moving.SHRINKING_IN_FRONT),
        writtenOnce("the empty group gets a client", grown("GID_none", 1)),
        writtenOnce(
            "the largest group loses all clients",
            Holdings.edited((group, ids) -> group.equals(MANY) ? List.of() : ids, list -> list)),
        writtenOnce(
            "all identities go", Holdings.edited((group, ids) -> ids, list -> list.subList(0, 0))),
        writtenOnce("a secret is replaced", edited(MovingVariants::withOtherSecret)),
        writtenOnce("an identity signs in another way", edited(MovingVariants::signingOtherwise)));
  }

  private static Stream<Variant> withDelay() {
    AtomicInteger walks = new AtomicInteger();
    return Stream.of(
        Variant.holding(
            "a replica gets each write 4 requests later, writes every 10",
            Timeline.replicated(10, 4, n -> grown(MANY, n, n))),
        Variant.holding(
            "a replica gets each write 8 requests later, writes every 60",
            Timeline.replicated(60, 8, n -> grown(MANY, n, n))),
        Variant.of(
            "each walk sees the data of its beginning, a write every 2 walks",
            Snapshots.of(
                call -> true, call -> grown(MANY, walks.get() / 2, walks.getAndIncrement() / 2))));
  }

  private static Variant writtenEvery(int requests, String what, IntFunction<Data> version) {
    return Variant.holding(
        what + ", every " + requests + " requests", Timeline.writtenEvery(requests, version));
  }

  private static Variant writtenOnce(String what, Data after) {
    return Variant.holding(what + ", once", Timeline.writtenOnce(MIDDLE, Holdings.usual(), after));
  }

  private static Variant writtenOnce(String what, Moving how) {
    return writtenOnce(
        what,
        Holdings.edited(
            (group, ids) -> group.equals(MANY) ? how.changed(ids, 1, i -> client(group, i)) : ids,
            list -> how.changed(list, 1, MovingVariants::someone)));
  }

  private static Data grown(String which, int clients) {
    return grown(which, clients, 0);
  }

  private static Data grown(String which, int clients, int identities) {
    return Holdings.edited(
        (group, ids) ->
            group.equals(which) ? Moving.GROWING.changed(ids, clients, i -> client(group, i)) : ids,
        list -> people(list, identities));
  }

  private static List<Identity> people(List<Identity> list, int more) {
    return Moving.GROWING.changed(list, more, MovingVariants::someone);
  }

  /** Each time another item goes, and a new one takes its place: the number stays. */
  private static Data replaced(int times) {
    return Holdings.edited(
        (group, ids) ->
            group.equals(MANY) ? with(ids, times % ids.size(), client(group, times)) : ids,
        list -> with(list, times % list.size(), someone(times)));
  }

  private static Data edited(UnaryOperator<Identity> change) {
    return Holdings.edited((group, ids) -> ids, list -> with(list, 20, change.apply(list.get(20))));
  }

  private static <T> List<T> with(List<T> list, int index, T item) {
    List<T> changed = new ArrayList<>(list);
    changed.set(index, item);
    return changed;
  }

  private static String client(String group, int number) {
    return group + "@@@new" + number;
  }

  private static Identity someone(int number) {
    return Identities.user("new " + number);
  }

  private static Identity withOtherSecret(Identity identity) {
    return Identities.withSecret(identity, "0123456789abcdef0123456789abcdef");
  }

  private static Identity signingOtherwise(Identity identity) {
    SignModeEnum other =
        identity.signMode() == SignModeEnum.ORIGIN ? SignModeEnum.SIGNED : SignModeEnum.ORIGIN;
    return new Identity(
        identity.username(), Optional.empty(), identity.type(), identity.clientId(), other);
  }
}

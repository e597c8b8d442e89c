package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.rewritten;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Identities, which are paged by token only, in an order that differs between walks, or on pages
 * that are not full; each walk returns every identity once.
 */
final class OrderVariants {
  private static final String AGAIN = "go-";
  private static final int REPLICAS = 2;

  private OrderVariants() {}

  static List<Variant> all() {
    AtomicInteger walks = new AtomicInteger();
    return List.of(
        ordered("each walk in an order of its own", call -> mixed(walks.incrementAndGet()))
            .failing("PAGE-4", "PAGE-12"),
        ordered(
                "two replicas, each in an order of its own",
                call -> mixed(walks.incrementAndGet() % REPLICAS))
            .perhapsFailing("PAGE-4", "PAGE-12")
            .ending(Variant.Ends.MOVING),
        ordered(
                "the order depends on the page size",
                call -> mixed(call.parameter("Size").orElse("").hashCode()))
            .failing("PAGE-4"),
        ordered("identities that were searched for come first in later walks", lastLookedFor())
            .perhapsFailing("PAGE-4", "PAGE-12")
            .ending(Variant.Ends.MOVING),
        Variant.of("pages of identities are a third shorter", shorter()).failing("PAGE-6"),
        Variant.of(
                "an empty page of identities before each but the first",
                where((request, call) -> call.action().equals(QCA), OrderVariants::withEmptyPages))
            .failing("PAGE-6"));
  }

  private static Variant ordered(String name, Function<Call, UnaryOperator<List<Identity>>> order) {
    return Variant.of(
        name, Snapshots.of(call -> call.action().equals(QCA), call -> usual(order.apply(call))));
  }

  private static Data usual(UnaryOperator<List<Identity>> order) {
    return Holdings.edited((group, ids) -> ids, order);
  }

  private static UnaryOperator<List<Identity>> mixed(int seed) {
    return list -> {
      List<Identity> mixed = new ArrayList<>(list);
      Collections.shuffle(mixed, new Random(seed));
      return mixed;
    };
  }

  private static Function<Call, UnaryOperator<List<Identity>>> lastLookedFor() {
    AtomicReference<List<String>> names = new AtomicReference<>(List.of());
    return call -> {
      List<String> before = names.get();
      call.parameter("Username").ifPresent(name -> names.set(first(name, before)));
      return list -> {
        List<Identity> ordered = new ArrayList<>(list);
        for (int i = before.size() - 1; i >= 0; i--) {
          String name = before.get(i);
          ordered = first(ordered, name);
        }
        return ordered;
      };
    };
  }

  private static List<String> first(String name, List<String> others) {
    List<String> names = new ArrayList<>(others);
    names.remove(name);
    names.add(0, name);
    return List.copyOf(names);
  }

  private static List<Identity> first(List<Identity> list, String name) {
    List<Identity> ordered = new ArrayList<>();
    list.stream().filter(identity -> identity.username().equals(name)).forEach(ordered::add);
    list.stream().filter(identity -> !identity.username().equals(name)).forEach(ordered::add);
    return ordered;
  }

  private static Behaviour shorter() {
    return reading(
        "Size",
        size ->
            size.matches("[1-9]\\d?|100")
                ? String.valueOf(Integer.parseInt(size) - Integer.parseInt(size) / 3)
                : size);
  }

  /** A token leads to an empty page, and that page's token to the items. */
  private static StubResponse withEmptyPages(
      WireRequest request, Function<WireRequest, StubResponse> right) {
    Call call = Behaviours.call(request);
    String token = call.parameter("NextToken").orElse("");
    if (token.startsWith(AGAIN)) {
      return right.apply(
          rewritten(request, call.with("NextToken", token.substring(AGAIN.length()))));
    }
    StubResponse answer = right.apply(request);
    if (token.isEmpty() || !isSuccess(answer)) {
      return answer;
    }
    var body = json(answer);
    Behaviours.items(body).removeAll();
    page(body).put("NextToken", AGAIN + token);
    return with(answer, body);
  }
}

package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.call;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.coded;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What the documents leave open about parameters. */
final class ParameterVariants {
  private static final int SMALLER = 50;
  private static final int SHORTEST_NAME = 4;

  private ParameterVariants() {}

  static List<Variant> all() {
    return List.of(
        Variant.of("a page past the end is refused", pastTheEnd()),
        Variant.of(
            "PageNo is ignored beside a token",
            reading(c -> c.parameter("NextToken").isPresent() ? c.without("PageNo") : c)),
        Variant.of(
            "PageNo beside a token is refused",
            refusing(
                c -> c.parameter("NextToken").isPresent() && c.parameter("PageNo").isPresent())),
        Variant.of("other spellings of an integer are taken", sizes(ParameterVariants::plain)),
        Variant.of(
                "a Size of 1.5 is 1",
                sizes(
                    value -> value.matches("\\d+\\.\\d+") ? value.replaceAll("\\..*", "") : value))
            .failing("PARAM-5"),
        Variant.of(
                "a Size below 1 is 1",
                reading("Size", value -> value.matches("0|-\\d+") ? "1" : value))
            .failing("PARAM-4"),
        Variant.of(
            "ClientId is ignored without IdentityType CLIENT",
            reading(c -> isClient(c) ? c : c.without("ClientId"))),
        Variant.of(
            "ClientId is refused without IdentityType CLIENT",
            refusing(c -> !isClient(c) && c.parameter("ClientId").isPresent())),
        Variant.of(
            "empty optional parameters count as left out",
            reading(ParameterVariants::withoutEmpty)),
        Variant.of(
                "empty optional parameters are refused, except for QCA's NextToken",
                refusing(ParameterVariants::hasEmpty))
            .failing("PAGE-9"),
        Variant.of(
            "a Username that can be nobody's is refused",
            refusing(
                c -> c.parameter("Username").filter(n -> n.length() < SHORTEST_NAME).isPresent())),
        Variant.of("an undocumented IdentityType finds nothing", unknownType()).failing("PARAM-9"),
        Variant.of("an unknown group is empty", unknownGroup()).failing("ERROR-6"),
        Variant.of(
            "POST is refused",
            refused(
                (request, call) -> request.method().equals("POST"), 405, "InvalidAction.NotFound")),
        Variant.of(
            "form bodies are not read",
            where(
                (request, call) -> request.body().length > 0,
                reading(c -> new Call(c.action(), c.version(), Map.of())))),
        Variant.of(
            "long values are refused by a front with 414",
            refused((request, call) -> request.query().length() > 4000, 414, "InvalidParameter")),
        Variant.of("pages are not full", shortPages()).failing("PAGE-6"));
  }

  private static boolean isClient(Call call) {
    return call.parameter("IdentityType").filter("CLIENT"::equals).isPresent();
  }

  private static Behaviour sizes(UnaryOperator<String> reading) {
    return reading("Size", reading)
        .over(reading("PageSize", reading))
        .over(reading("PageNo", reading));
  }

  private static String plain(String value) {
    return value.strip().matches("\\+?0*\\d+")
        ? value.strip().replaceAll("^\\+?0*(?=\\d)", "")
        : value;
  }

  private static Behaviour refusing(Predicate<Call> calls) {
    return refused((request, call) -> calls.test(call), 400, "InvalidParameter.Value");
  }

  private static Behaviour refused(BiPredicate<WireRequest, Call> calls, int status, String code) {
    return where(
        calls,
        reading(call -> new Call(call.action(), call.version(), Map.of()))
            .then(answer -> coded(answer, status, code)));
  }

  private static Call withoutEmpty(Call call) {
    Call rest = call;
    for (String name : Set.of("PageNo", "NextToken", "Username", "IdentityType", "ClientId")) {
      rest = rest.parameter(name).filter(String::isEmpty).isPresent() ? rest.without(name) : rest;
    }
    return rest;
  }

  private static boolean hasEmpty(Call call) {
    return !withoutEmpty(call).equals(call)
        && !(call.action().equals(QCA) && withoutEmpty(call).equals(call.without("NextToken")));
  }

  private static Behaviour pastTheEnd() {
    return (request, right) -> {
      var answer = right.apply(request);
      boolean past =
          answer.status() == 200
              && items(json(answer)).isEmpty()
              && call(request)
                  .parameter("PageNo")
                  .filter(number -> !number.equals("1"))
                  .isPresent();
      return past ? Refusals.answer(request, right, "InvalidParameter.PageNo") : answer;
    };
  }

  private static Behaviour unknownType() {
    return where(
        (request, call) ->
            !Set.of("USER", "CLIENT", "").contains(call.parameter("IdentityType").orElse("")),
        reading(c -> c.with("IdentityType", "USER").with("Username", "nobody at all")));
  }

  private static Behaviour unknownGroup() {
    return reading("GroupId", group -> group.matches("GID_[a-z0-9]{20}") ? "GID_none" : group);
  }

  /** No page holds more than 50, whatever is asked for; the answer echoes what was. */
  private static Behaviour shortPages() {
    UnaryOperator<String> capped =
        size -> size.matches("[5-9]\\d|100") ? String.valueOf(SMALLER) : size;
    Behaviour echo =
        success(
            (call, body) ->
                call.parameter("PageSize").ifPresent(size -> page(body).put("PageSize", size)));
    return echo.over(reading("PageSize", capped)).over(reading("Size", capped));
  }
}

package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.rewritten;
import static io.github.mqttcontractkit.conformance.servers.Refusals.refusing;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.conformance.variants.Variant.Ends;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Questions that the documents leave open, decided in another way than by the stub. */
final class ChoiceVariants {
  private static final List<String> FILTERS = List.of("Username", "IdentityType", "ClientId");
  private static final String TYPE = "IdentityType";
  private static final String BAD = "InvalidParameter.";
  private static final String ACTION = "Action";
  private static final String ACTION_HEADER = "x-acs-action";
  private static final int FARTHEST = 1000;

  private ChoiceVariants() {}

  static List<Variant> all() {
    return List.of(
        Variant.of(
            "ClientId is applied whatever the type is",
            reading(c -> !hasClientOnly(c) ? c : isUser(c) ? nobody(c) : c.with(TYPE, "CLIENT"))),
        Variant.of(
            "ClientId is applied without a type and refused with USER",
            refusing((request, call) -> isUser(call) && hasClientOnly(call), BAD + "ClientId")
                .over(reading(c -> hasClientOnly(c) && !isUser(c) ? c.with(TYPE, "CLIENT") : c))),
        Variant.of(
            "empty filters count as left out, an empty PageNo is refused",
            reading(c -> without(c, FILTERS))),
        Variant.of(
            "empty filters are refused, an empty PageNo is page 1",
            refusing((request, call) -> !without(call, FILTERS).equals(call), BAD + "Username")
                .over(reading(c -> without(c, List.of("PageNo"))))),
        Variant.of(
            "an empty IdentityType is nobody's, an empty ClientId counts as left out",
            reading(c -> isEmpty(c, TYPE) ? nobody(c) : without(c, List.of("ClientId")))),
        Variant.of(
            "pages far past the end are refused, those just behind it are empty",
            refusing((request, call) -> isFar(call), BAD + "PageNo")),
        Variant.of("PageNo beside a token counts from there", ChoiceVariants::counting),
        Variant.of(
            "blanks around an integer are taken, zeros and signs refused",
            integers(text -> text.strip())),
        Variant.of(
            "leading zeros are taken, blanks and signs refused",
            integers(text -> text.matches("0+[1-9]\\d*") ? text.replaceAll("^0+", "") : text)),
        Variant.of(
            "identities are read by GET only",
            refusing(
                (request, call) -> request.method().equals("POST") && call.action().equals(QCA),
                "InvalidAction.NotFound")),
        Variant.of(
                "everything is read by GET only",
                refusing(
                    (request, call) -> request.method().equals("POST"), "InvalidAction.NotFound"))
            .perhapsFailing("PARAM-11"),
        Variant.of("only the header names the action", actionIn(true))
            .perhapsFailing("PARAM-11", "PARAM-13", "ERROR-7")
            .ending(Ends.PARTLY_ANSWERED),
        Variant.of("only the parameter names the action", actionIn(false))
            .perhapsFailing("PARAM-11", "PARAM-13", "ERROR-7")
            .ending(Ends.PARTLY_ANSWERED),
        Variant.of(
            "a version must be named",
            refusing((request, call) -> call.version().isEmpty(), "MissingVersion")));
  }

  private static boolean isUser(Call call) {
    return call.parameter(TYPE).filter("USER"::equals).isPresent();
  }

  /** A ClientId, and nothing that says that it counts. */
  private static boolean hasClientOnly(Call call) {
    return call.parameter("ClientId").isPresent()
        && (call.parameter(TYPE).isEmpty() || isUser(call));
  }

  /** The same call, but it finds nothing. */
  private static Call nobody(Call call) {
    return without(call.without("ClientId"), List.of(TYPE)).with("Username", "\u0000 nobody");
  }

  private static boolean isEmpty(Call call, String name) {
    return call.parameter(name).filter(String::isEmpty).isPresent();
  }

  private static Call without(Call call, List<String> empty) {
    Call rest = call;
    for (String name : empty) {
      rest = isEmpty(rest, name) ? rest.without(name) : rest;
    }
    return rest;
  }

  private static Behaviour integers(UnaryOperator<String> spelling) {
    return reading("Size", spelling)
        .over(reading("PageSize", spelling))
        .over(reading("PageNo", spelling));
  }

  private static boolean isFar(Call call) {
    return call.parameter("NextToken").orElse("").isEmpty()
        && call.parameter("PageNo")
            .filter(number -> number.matches("[1-9]\\d*"))
            .filter(number -> number.length() > 9 || Integer.parseInt(number) > FARTHEST)
            .isPresent();
  }

  /** The n-th page from a token on; a page past the end is refused. */
  private static StubResponse counting(
      WireRequest request, Function<WireRequest, StubResponse> right) {
    Call call = Behaviours.call(request);
    StubResponse answer = right.apply(request);
    String number = call.parameter("PageNo").orElse("");
    if (call.parameter("NextToken").orElse("").isEmpty()
        || !number.matches("[1-9]\\d*")
        || !Behaviours.isSuccess(answer)) {
      return answer;
    }
    int pages = number.length() > 3 ? FARTHEST : Integer.parseInt(number);
    for (int i = 1; i < pages; i++) {
      String token = Behaviours.token(Behaviours.json(answer));
      if (token.isEmpty()) {
        return Refusals.answer(request, right, BAD + "PageNo");
      }
      answer = right.apply(rewritten(request, call.with("NextToken", token)));
    }
    var body = Behaviours.json(answer);
    Behaviours.page(body).put("PageNo", number);
    return Behaviours.with(answer, body);
  }

  /** Knows one of the two places where an action may be named. */
  private static Behaviour actionIn(boolean header) {
    return (request, right) -> {
      boolean named =
          header
              ? request.header(ACTION_HEADER).isPresent()
              : request.parameters().containsKey(ACTION);
      return named || !request.path().equals("/")
          ? right.apply(request)
          : Refusals.answer(request, right, "Missing" + ACTION);
    };
  }
}

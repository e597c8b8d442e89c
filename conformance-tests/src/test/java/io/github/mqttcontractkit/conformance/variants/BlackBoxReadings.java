package io.github.mqttcontractkit.conformance.variants;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Requests that the contract lets an implementation take or refuse, and codes that it may use. */
final class BlackBoxReadings {
  private BlackBoxReadings() {}

  static List<Variant> all() {
    return List.of(
        // Other spellings of an integer in range may be taken or refused.
        Variant.of(
            "010 and +10 are taken for clients, blanks for identities, the rest refused",
            Behaviours.reading(BlackBoxReadings::withPlainNumbers).over(refusingOtherSpellings())),
        // With USER or without a type a ClientId may be refused.
        Variant.of(
            "a ClientId is refused unless the type is CLIENT",
            Refusals.refusing(
                Contexts.has("ClientId").and(Contexts.asks("IdentityType", "CLIENT").negate()),
                "InvalidParameter.ClientId")),
        // An empty optional parameter may be refused.
        Variant.of(
            "empty optional parameters but NextToken are refused",
            Refusals.refusing(
                Stream.of("Username", "IdentityType", "ClientId", "PageNo")
                    .map(name -> Contexts.asks(name, ""))
                    .reduce(BiPredicate::or)
                    .orElseThrow(),
                "InvalidParameter.Empty")),
        // For QCA the metadata has GET only; a refused POST is nothing.
        Variant.of(
                "POST is refused for identities",
                Behaviours.where(
                    Contexts.post().and((request, call) -> call.action().equals(Behaviours.QCA)),
                    Behaviours.failing(400, "UnsupportedHTTPMethod")))
            .ending(Variant.Ends.PARTLY_ANSWERED),
        // The gateway's own codes conform for what is missing or malformed.
        Variant.of("the gateway says Missing<Name> and Invalid<Name>", gatewayCodes()),
        // Of several errors any may be reported.
        Variant.of(
            "the instance is checked before everything else",
            Refusals.refusing(
                (request, call) ->
                    List.of(Behaviours.LDC, Behaviours.QCA).contains(call.action())
                        && !call.parameter("InstanceId")
                            .orElse("")
                            .matches("|" + Holdings.INSTANCE),
                "InstancePermissionCheckFailed")));
  }

  private static Call withPlainNumbers(Call call) {
    boolean clients = call.action().equals(Behaviours.LDC);
    Call plain = call;
    for (String name : List.of("PageSize", "PageNo", "Size")) {
      String value = call.parameter(name).orElse("");
      if (clients && value.matches("\\+?0*[1-9]\\d*")) {
        plain = plain.with(name, value.replaceAll("^\\+?0*", ""));
      } else if (!clients && value.matches(" *[1-9]\\d* *")) {
        plain = plain.with(name, value.strip());
      }
    }
    return plain;
  }

  private static Behaviour refusingOtherSpellings() {
    return Refusals.refusing(
        (request, call) ->
            List.of("PageSize", "PageNo", "Size").stream()
                .flatMap(name -> call.parameter(name).stream())
                .anyMatch(value -> !value.isEmpty() && !value.matches("[1-9]\\d*")),
        "InvalidParameter.Number");
  }

  private static Behaviour gatewayCodes() {
    return (request, right) -> {
      var answer = right.apply(request);
      boolean parameter =
          !Behaviours.isSuccess(answer)
              && Behaviours.json(answer).path("Code").asText().startsWith("InvalidParameter.");
      return parameter
          ? Refusals.badParameter(Behaviours.call(request))
              .map(name -> Refusals.coded(answer, prefix(request, name) + name))
              .orElse(answer)
          : answer;
    };
  }

  private static String prefix(WireRequest request, String name) {
    return Behaviours.call(request).parameter(name).orElse("").isEmpty() ? "Missing" : "Invalid";
  }
}

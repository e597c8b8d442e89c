package io.github.mqttcontractkit.conformance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Filters that an implementation applies by itself, to all identities. */
final class OwnFilters {
  private OwnFilters() {}

  /** The items that match every filter of a call: what is right. */
  static List<JsonNode> exact(Call call, List<JsonNode> items) {
    return items.stream()
        .filter(item -> usernameMatches(call, item, String::equals))
        .filter(item -> typeMatches(call, item) && clientMatches(call, item, String::equals))
        .toList();
  }

  /** User names match as {@code match} says, the other filters correctly. */
  static Behaviour usernames(BiPredicate<String, String> match) {
    return filters(
        (call, item) ->
            usernameMatches(call, item, match)
                && typeMatches(call, item)
                && clientMatches(call, item, String::equals));
  }

  /** User names match if they are the same when they have both been changed. */
  static Behaviour equalAfter(UnaryOperator<String> change) {
    return usernames((asked, held) -> change.apply(asked).equals(change.apply(held)));
  }

  /** Client ids match as {@code match} says, the other filters correctly. */
  static Behaviour clients(BiPredicate<String, String> match) {
    return filters(
        (call, item) ->
            usernameMatches(call, item, String::equals)
                && typeMatches(call, item)
                && clientMatches(call, item, match));
  }

  /** An identity is shown if this is true; clients of a group are all shown. */
  static Behaviour filters(BiPredicate<Call, JsonNode> match) {
    return OwnPaging.of(
        (call, all) ->
            all.stream().filter(item -> item.isTextual() || match.test(call, item)).toList());
  }

  static boolean usernameMatches(Call call, JsonNode item, BiPredicate<String, String> match) {
    return matches(call, "Username", item, match);
  }

  static boolean typeMatches(Call call, JsonNode item) {
    return matches(call, "IdentityType", item, String::equals);
  }

  /** It applies to clients only. */
  static boolean clientMatches(Call call, JsonNode item, BiPredicate<String, String> match) {
    boolean applies = call.parameter("IdentityType").filter("CLIENT"::equals).isPresent();
    return !applies || matches(call, "ClientId", item, match);
  }

  private static boolean matches(
      Call call, String filter, JsonNode item, BiPredicate<String, String> match) {
    return call.parameter(filter)
        .map(asked -> match.test(asked, item.path(filter).asText()))
        .orElse(true);
  }
}

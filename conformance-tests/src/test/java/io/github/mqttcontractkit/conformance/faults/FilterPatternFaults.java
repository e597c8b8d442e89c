package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.clients;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.equalAfter;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.usernames;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Filter values that are taken for patterns, for no filter at all, or for parts of ids. */
final class FilterPatternFaults {
  private FilterPatternFaults() {}

  static List<Fault> all() {
    return Stream.of(patterns(), words(), clientIds())
        .flatMap(List::stream)
        .map(fault -> fault.over(Holdings::telling).orBy("FILTER-1", "FILTER-2", "FILTER-3"))
        .toList();
  }

  private static List<Fault> patterns() {
    return List.of(
        named(
            "FILTER-1",
            "% and _ are wildcards",
            usernames(FilterPatternFaults::isLike),
            "per_cent"),
        named(
            "FILTER-1",
            "* is a wildcard",
            usernames((asked, held) -> held.matches(quoted(asked).replace("*", "\\E.*\\Q"))),
            "*"),
        named(
            "FILTER-1",
            "a filter is a regular expression",
            usernames(FilterPatternFaults::fits),
            "a.c"),
        named(
            "FILTER-1",
            "a comma separates several names",
            usernames(
                (asked, held) -> asked.equals(held) || List.of(asked.split(",")).contains(held)),
            "a,b"),
        named(
            "FILTER-1",
            "quotes around a name are taken off",
            equalAfter(name -> name.replaceAll("^\"|\"$", "")),
            "quoted"),
        named(
            "FILTER-2",
            "an apostrophe is doubled",
            reading("Username", name -> name.replace("'", "''")),
            "O'Brien"),
        named(
            "FILTER-2",
            "a backslash is taken for an escape",
            reading("Username", name -> name.replace("\\", "")),
            "back\\slash"));
  }

  private static List<Fault> words() {
    return List.of(
        noFilter("null", "undefined"),
        noFilter("0", "false"),
        noFilter("*", "all"),
        noFilter("%", "_"));
  }

  private static List<Fault> clientIds() {
    return List.of(
        client(
            "FILTER-1",
            "a ClientId matches the beginning of others",
            clients((asked, held) -> held.startsWith(asked)),
            "GID_many@@@1"),
        client(
            "FILTER-1",
            "of a ClientId only what follows the group counts",
            clients((asked, held) -> device(asked).equals(device(held))),
            "GID_many@@@1"),
        client(
            "FILTER-1",
            "the group in a ClientId is in any case",
            clients((asked, held) -> asked.equalsIgnoreCase(held)),
            "GID_many@@@1"),
        client(
            "FILTER-2",
            "a + in a ClientId is a space",
            reading("ClientId", id -> id.replace('+', ' ')),
            "GID_many@@@a+b"),
        client(
            "FILTER-2",
            "a ClientId is decoded twice",
            reading("ClientId", id -> id.replace("%41", "A")),
            "GID_many@@@%41"));
  }

  private static Fault named(String rule, String name, Behaviour behaviour, String username) {
    return qca(rule, name, behaviour).shownBy(IDENTITIES.with("Username", username));
  }

  private static Fault client(String rule, String name, Behaviour behaviour, String clientId) {
    Call call = IDENTITIES.with("IdentityType", "CLIENT").with("ClientId", clientId);
    return qca(rule, name, behaviour).shownBy(call);
  }

  private static Fault noFilter(String... words) {
    return named(
        "FILTER-1",
        "a Username of " + String.join(" or ", words) + " is none",
        reading(
            call ->
                Set.of(words).contains(call.parameter("Username").orElse(""))
                    ? call.without("Username")
                    : call),
        words[0]);
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }

  private static boolean isLike(String asked, String held) {
    return held.matches("(?s)" + quoted(asked).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q"));
  }

  private static boolean fits(String asked, String held) {
    try {
      return held.matches(asked) || held.equals(asked);
    } catch (PatternSyntaxException none) {
      return held.equals(asked);
    }
  }

  private static String device(String clientId) {
    return clientId.replaceAll(".*@@@", "");
  }
}

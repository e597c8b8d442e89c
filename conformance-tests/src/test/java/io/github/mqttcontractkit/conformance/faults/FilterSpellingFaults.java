package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.alike;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.clients;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.usernames;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Filters that take different texts for the same, or do not find a text again. */
final class FilterSpellingFaults {
  private static final int PREFIX = 32;

  private FilterSpellingFaults() {}

  static List<Fault> all() {
    return Stream.of(letters(), patterns(), words(), clientIds())
        .flatMap(List::stream)
        .map(fault -> fault.over(Holdings::telling).orBy("FILTER-1", "FILTER-2", "FILTER-3"))
        .toList();
  }

  private static List<Fault> letters() {
    return List.of(
        named(
            "FILTER-1", "blanks behind a name do not count", alike(String::stripTrailing), "test"),
        named("FILTER-1", "names are trimmed", alike(String::strip), " test"),
        named(
            "FILTER-2",
            "a filter is trimmed, names are not",
            reading("Username", String::strip),
            "test "),
        named(
            "FILTER-1",
            "names are compared in capitals, where ß is SS",
            alike(name -> name.toUpperCase(Locale.ROOT)),
            "straße"),
        named(
            "FILTER-1",
            "beyond ASCII upper and lower case are the same",
            usernames(
                (asked, held) ->
                    asked.equals(held)
                        || !asked.matches("\\p{ASCII}*") && asked.equalsIgnoreCase(held)),
            "Ölaf"),
        named(
            "FILTER-1",
            "names are folded, where the kelvin sign is a k",
            usernames(
                (asked, held) -> asked.replace('\u212a', 'k').equals(held.replace('\u212a', 'k'))),
            "kelvin"),
        named(
            "FILTER-1",
            "ligatures and wide letters are plain ones",
            alike(FilterSpellingFaults::nfkc),
            "fin"),
        named(
            "FILTER-1",
            "composed and decomposed letters are the same",
            alike(FilterSpellingFaults::nfc),
            "caf\u00e9"),
        named(
            "FILTER-2",
            "a filter is composed, names are not",
            reading("Username", FilterSpellingFaults::nfc),
            "cafe\u0301"),
        named(
            "FILTER-1",
            "accents do not count",
            alike(FilterSpellingFaults::withoutAccents),
            "t\u00e9st"),
        named(
            "FILTER-1",
            "letters without width do not count",
            alike(name -> name.replace("\u200b", "")),
            "te\u200bst"),
        named(
                "FILTER-1",
                "letters beyond 16 bits are all the same",
                alike(name -> name.replaceAll("[\\x{10000}-\\x{10ffff}]", "?")),
                "日本😁")
            .seldom(),
        named(
            "FILTER-1",
            "only the first 32 letters of names count",
            alike(name -> name.substring(0, Math.min(PREFIX, name.length()))),
            "x".repeat(PREFIX)),
        named(
            "FILTER-2",
            "a filter is cut after 64 letters",
            reading("Username", name -> name.substring(0, Math.min(2 * PREFIX, name.length()))),
            "n".repeat(64) + "y"),
        named(
                "FILTER-1",
                "names with the same hash are the same",
                usernames((asked, held) -> asked.hashCode() == held.hashCode()),
                "Aa")
            .seldom(),
        named(
            "FILTER-1",
            "numbers are compared as numbers",
            usernames((asked, held) -> number(asked).equals(number(held))),
            "7"),
        named(
            "FILTER-1",
            "a name matches the end of another",
            usernames((asked, held) -> held.endsWith(asked)),
            "test"));
  }

  private static List<Fault> patterns() {
    return List.of(
        named(
            "FILTER-1",
            "% and _ are wildcards",
            usernames(FilterSpellingFaults::isLike),
            "per_cent"),
        named(
            "FILTER-1",
            "* is a wildcard",
            usernames((asked, held) -> held.matches(quoted(asked).replace("*", "\\E.*\\Q"))),
            "*"),
        named(
            "FILTER-1",
            "a filter is a regular expression",
            usernames(FilterSpellingFaults::fits),
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
            alike(name -> name.replaceAll("^\"|\"$", "")),
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

  private static String nfc(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }

  private static String nfkc(String text) {
    return Normalizer.normalize(text, Form.NFKC);
  }

  private static String withoutAccents(String text) {
    return Normalizer.normalize(text, Form.NFD).replaceAll("\\p{Mn}", "");
  }

  private static Object number(String text) {
    try {
      return new BigDecimal(text).stripTrailingZeros();
    } catch (NumberFormatException noNumber) {
      return text;
    }
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

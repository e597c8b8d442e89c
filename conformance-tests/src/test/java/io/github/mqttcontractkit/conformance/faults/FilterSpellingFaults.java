package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.equalAfter;
import static io.github.mqttcontractkit.conformance.faults.OwnFilters.usernames;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;

/** Filters that take names for the same that are spelled differently, or do not find one again. */
final class FilterSpellingFaults {
  private static final int PREFIX = 32;

  private FilterSpellingFaults() {}

  static List<Fault> all() {
    return letters().stream()
        .map(fault -> fault.over(Holdings::telling).orBy("FILTER-1", "FILTER-2", "FILTER-3"))
        .toList();
  }

  private static List<Fault> letters() {
    return List.of(
        named(
            "FILTER-1",
            "blanks behind a name do not count",
            equalAfter(String::stripTrailing),
            "test"),
        named("FILTER-1", "names are trimmed", equalAfter(String::strip), " test"),
        named(
            "FILTER-2",
            "a filter is trimmed, names are not",
            reading("Username", String::strip),
            "test "),
        named(
            "FILTER-1",
            "names are compared in capitals, where ß is SS",
            equalAfter(name -> name.toUpperCase(Locale.ROOT)),
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
            equalAfter(FilterSpellingFaults::nfkc),
            "fin"),
        named(
            "FILTER-1",
            "composed and decomposed letters are the same",
            equalAfter(FilterSpellingFaults::nfc),
            "caf\u00e9"),
        named(
            "FILTER-2",
            "a filter is composed, names are not",
            reading("Username", FilterSpellingFaults::nfc),
            "cafe\u0301"),
        named(
            "FILTER-1",
            "accents do not count",
            equalAfter(FilterSpellingFaults::withoutAccents),
            "t\u00e9st"),
        named(
            "FILTER-1",
            "letters without width do not count",
            equalAfter(name -> name.replace("\u200b", "")),
            "te\u200bst"),
        named(
                "FILTER-1",
                "letters beyond 16 bits are all the same",
                equalAfter(name -> name.replaceAll("[\\x{10000}-\\x{10ffff}]", "?")),
                "日本😁")
            .seldom(),
        named(
            "FILTER-1",
            "only the first 32 letters of names count",
            equalAfter(name -> name.substring(0, Math.min(PREFIX, name.length()))),
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

  private static Fault named(String rule, String name, Behaviour behaviour, String username) {
    return qca(rule, name, behaviour).shownBy(IDENTITIES.with("Username", username));
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
}

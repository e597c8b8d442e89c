package io.github.mqttcontractkit.conformance.variants;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that are different, although careless comparisons take them for one another. */
final class TellingNames {
  private static final List<String> USERNAMES =
      List.of(
          "test",
          "test ",
          " test",
          "Test",
          "tests",
          "tes",
          "my-test",
          "t\u00e9st",
          "te\u200bst",
          "\uff54est",
          "caf\u00e9",
          "cafe\u0301",
          "cafe",
          "stra\u00dfe",
          "strasse",
          "STRASSE",
          "\ufb01n",
          "fin",
          "\u0130stanbul",
          "istanbul",
          "\u212aelvin",
          "kelvin",
          "\u00d6laf",
          "\u00f6laf",
          "per%cent",
          "per_cent",
          "perXcent",
          "a.c",
          "abc",
          "a,b",
          "a|b",
          "a",
          "b",
          "a+b",
          "a b",
          "a%2Bb",
          "a%20b",
          "*",
          "%",
          "_",
          "null",
          "undefined",
          "0",
          "false",
          "all",
          "7",
          "007",
          "7.0",
          "1e3",
          "1000",
          "user-1",
          "user-10",
          "user-100",
          "Aa",
          "BB",
          "\"quoted\"",
          "quoted",
          "O'Brien",
          "back\\slash",
          "backslash",
          "x".repeat(32),
          "x".repeat(32) + "y",
          "n".repeat(64),
          "n".repeat(64) + "y",
          "long-" + "z".repeat(250),
          "long-" + "z".repeat(250) + "1",
          "shared",
          "Ina",
          "\u65e5\u672c\ud83d\ude00",
          "\u65e5\u672c\ud83d\ude01");

  private static final List<String> CLIENT_IDS =
      List.of(
          "GID_many@@@1",
          "GID_many@@@10",
          "GID_many@@@1 ",
          "gid_many@@@1",
          "GID_many@@@a+b",
          "GID_many@@@a b",
          "GID_many@@@%41",
          "GID_seven@@@1");

  private TellingNames() {}

  /** A data file with the usual groups and 150 identities, of which 71 have a name of their own. */
  static String yaml() {
    Stream<String> users =
        USERNAMES.stream().map(name -> "{ username: %s, signMode: ORIGIN }".formatted(text(name)));
    Stream<String> clients =
        CLIENT_IDS.stream()
            .map(id -> "{ username: device, clientId: %s, signMode: SIGNED }".formatted(text(id)));
    Stream<String> many =
        Stream.of(
            "{ count: 40, seed: 5, username: shared, group: GID_many, signMode: SIGNED }",
            "{ count: 32, seed: 3, signMode: ORIGIN }");
    return """
        instances:
          mqtt-lab:
            groups:
              GID_none: []
              GID_seven: [{ count: 7, seed: 1 }]
              GID_many: [{ count: 250, seed: 2 }]
            identities: [%s]
        """
        .formatted(
            Stream.of(users, clients, many)
                .flatMap(entries -> entries)
                .collect(Collectors.joining(", ")));
  }

  /** As JSON, which is YAML too. */
  private static String text(String text) {
    return TextNode.valueOf(text).toString();
  }
}

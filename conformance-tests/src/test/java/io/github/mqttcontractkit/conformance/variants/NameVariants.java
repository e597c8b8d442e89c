package io.github.mqttcontractkit.conformance.variants;

import io.github.mqttcontractkit.stub.data.Identity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Data with names that databases, parsers and clients often confuse with others. */
final class NameVariants {
  private static final String MANY = "GID_many";

  private NameVariants() {}

  static List<Variant> all() {
    return Stream.concat(names(), numbers()).toList();
  }

  private static Stream<Variant> names() {
    return Stream.of(
        people("user names that look like syntax", users(OddNames.WORDS.stream())),
        people("user names that differ in Unicode details only", users(OddNames.LETTERS.stream())),
        people(
            "user names that are prefixes of one another, up to 1,000 letters",
            users(
                IntStream.of(1, 2, 3, 30, 31, 64, 65, 255, 256, 999, 1000).mapToObj("a"::repeat))),
        people(
            "user names like tokens and request ids",
            users(
                Stream.of(
                    "FFdXXXXXWa",
                    "AAAAAXA+GzVqTutYpgkFjBrchKzuvSbpuTqtt6OF9tsC9QnJ",
                    "020F6A43-19E6-4B6E-B846-44EB31DF0001",
                    "eyJhY2NvdW50IjoiMSJ9",
                    "RequestId",
                    "NextToken=1"))),
        people("many clients of one name", clients("test", 120)),
        people("one client of many names", named(120)),
        people("users that name the client of another identity", sharing()),
        people("identities that differ only in their secrets", twins(5, 3)),
        people("130 identities that differ only in their secrets", twins(1, 130)),
        people("identities of type CLIENT only", clients("someone", 30)),
        people("identities of type USER only", users(numbered("someone ", 30))),
        people("all secrets are masked with the same text", secrets("******")),
        people("secrets are words of the answer", secrets("USER", "test", "200", "true", "SIGNED")),
        clients(
            "client ids with syntax and Unicode details",
            Stream.concat(OddNames.LETTERS.stream(), OddNames.WORDS.stream())
                .map(word -> MANY + "@@@" + word)),
        clients(
            "client ids that contain other group ids",
            Stream.of("GID_seven@@@1", "GID_many@@@1", "@@@", "GID_many", "1@@@")
                .map(word -> MANY + "@@@" + word)),
        oddGroups());
  }

  private static Stream<Variant> numbers() {
    return Stream.of(
        Variant.holding("three items", () -> Holdings.of(3)).askedFor(List.of(MANY)),
        Variant.holding("99 items", () -> Holdings.of(99)).askedFor(List.of(MANY)),
        Variant.holding(
            "clients and no identities",
            () -> Holdings.edited((group, ids) -> ids, list -> List.of())),
        Variant.holding(
            "identities and no clients",
            () -> Holdings.edited((group, ids) -> List.of(), list -> list)));
  }

  private static Variant people(String name, List<Identity> identities) {
    return Variant.holding(name, () -> Holdings.edited((group, ids) -> ids, list -> identities));
  }

  private static Variant clients(String name, Stream<String> clients) {
    List<String> ids = clients.toList();
    return Variant.holding(
        name, () -> Holdings.edited((group, old) -> group.equals(MANY) ? ids : old, list -> list));
  }

  private static Variant oddGroups() {
    List<String> groups =
        List.of("GID-x", "GID_x", "gid_X", "GID_a b+c&%41/\u00fc\u65e5" + OddNames.EMOJI);
    List<String> suffixes = numbered("@@@", 30).toList();
    Map<String, List<String>> clients =
        groups.stream()
            .collect(
                Collectors.toMap(
                    group -> group, group -> suffixes.stream().map(group::concat).toList()));
    return Variant.holding(
            "group ids that differ in case only or contain reserved letters",
            () -> Holdings.of(clients, users(numbered("someone ", 30))))
        .askedFor(groups);
  }

  private static List<Identity> users(Stream<String> names) {
    return names.map(Identities::user).toList();
  }

  private static Stream<String> numbered(String word, int count) {
    return IntStream.range(0, count).mapToObj(i -> word + i);
  }

  private static List<Identity> clients(String name, int count) {
    return numbered(MANY + "@@@", count).map(id -> Identities.client(name, id)).toList();
  }

  private static List<Identity> named(int count) {
    return numbered("someone ", count).map(name -> Identities.client(name, MANY + "@@@1")).toList();
  }

  /** Pairs of a CLIENT and of a USER that names the same client. */
  private static List<Identity> sharing() {
    return numbered(MANY + "@@@", 20)
        .flatMap(id -> Stream.of(Identities.client("test", id), Identities.userNaming("test", id)))
        .toList();
  }

  private static List<Identity> twins(int users, int each) {
    return numbered("twin ", users)
        .flatMap(
            name ->
                IntStream.range(0, each)
                    .mapToObj(
                        i -> Identities.withSecret(Identities.user(name), name + " secret " + i)))
        .toList();
  }

  private static List<Identity> secrets(String... words) {
    List<Identity> usual = Holdings.usual().instances().get(Holdings.INSTANCE).identities();
    return IntStream.range(0, usual.size())
        .mapToObj(i -> Identities.withSecret(usual.get(i), words[i % words.length]))
        .toList();
  }
}

package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.LDC;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;

import io.github.mqttcontractkit.rpc.UrlEncoded;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Valid and invalid requests to which implementations may give different answers. */
final class Probes {
  private static final String VERSION = "2020-04-20";
  private static final Map<String, String> GROUP =
      Map.of("InstanceId", Holdings.INSTANCE, "GroupId", "GID_many");
  private static final Map<String, String> INSTANCE = Map.of("InstanceId", Holdings.INSTANCE);

  private Probes() {}

  /** Requests without a token of an earlier answer. */
  static List<WireRequest> all() {
    return Stream.of(pages(), values(), searches(), forms()).flatMap(probes -> probes).toList();
  }

  /** Requests with tokens that were answered with a page size of 7. */
  static List<WireRequest> behind(String clients, String identities) {
    return List.of(
        list("PageSize=7", Map.of("NextToken", clients)),
        list("PageSize=3", Map.of("NextToken", clients)),
        list("PageSize=7&PageNo=2", Map.of("NextToken", clients)),
        list("PageSize=0", Map.of("NextToken", clients)),
        list("PageSize=7", Map.of("NextToken", clients.substring(clients.length() / 2))),
        list("PageSize=0", Map.of("NextToken", "x".repeat(600))),
        query("Size=7", Map.of("NextToken", identities)),
        query("Size=7", Map.of("NextToken", "x".repeat(600))),
        query("Size=3", Map.of("NextToken", identities)),
        query("Size=7", Map.of("NextToken", identities.substring(1))));
  }

  private static Stream<WireRequest> pages() {
    return Stream.of(
        list("PageSize=1"),
        list("PageSize=7"),
        list("PageSize=100"),
        list("PageSize=7&PageNo=2"),
        list("PageSize=7&PageNo=999"),
        list("PageSize=7&PageNo=70000"),
        list("PageSize=7&PageNo="),
        list("PageSize=7&NextToken="),
        list("PageSize=7&GroupId=GID_none"),
        list("PageSize=7&GroupId=GID_seven"),
        query("Size=1"),
        query("Size=7"),
        query("Size=100"),
        query("Size=100"),
        query("Size=7&NextToken="));
  }

  private static Stream<WireRequest> values() {
    return Stream.of("", "0", "101", "-5", "abc", "007", "%207", "7%20", "%2B7", "7.5")
        .flatMap(size -> Stream.of(list("PageSize=" + size), query("Size=" + size)));
  }

  private static Stream<WireRequest> searches() {
    String invisible = "a\u200bb";
    return Stream.of(
        query("Size=7&Username=test"),
        query("Size=7&Username="),
        query("Size=7&IdentityType="),
        query("Size=7&IdentityType=CLIENT"),
        query("Size=100&IdentityType=USER"),
        query("Size=7&IdentityType=BOTH"),
        query("Size=7&ClientId=GID_many@@@1"),
        query("Size=7&IdentityType=USER&ClientId=a"),
        query("Size=7&ClientId="),
        query("Size=7&IdentityType=CLIENT&ClientId="),
        query("Size=7", Map.of("Username", "a\u0001b")),
        query("Size=7", Map.of("Username", "<b>\"'\\")),
        query("Size=7", Map.of("Username", invisible)),
        query("Size=7", Map.of("Username", "a".repeat(70))),
        query("Size=7", Map.of("Username", "a".repeat(5000))),
        list("PageSize=7&InstanceId=mqtt-foreign"),
        list("PageSize=0&InstanceId=mqtt-foreign"),
        list("PageSize=7&GroupId=GID_foreign"),
        list("PageSize=0&GroupId=GID_foreign"),
        list("PageSize=0&PageNo=0"),
        query("Size=0&InstanceId=mqtt-foreign"));
  }

  private static Stream<WireRequest> forms() {
    WireRequest right = list("PageSize=7");
    Map<String, String> bare = new TreeMap<>(right.headers());
    bare.remove("x-acs-action");
    Map<String, String> unversioned = new TreeMap<>(right.headers());
    unversioned.remove("x-acs-version");
    return Stream.of(
        right.withHeaders(bare),
        right.withHeaders(bare).withQuery(right.query() + "&Action=" + LDC),
        right.withHeaders(unversioned),
        request("NoSuchAction", Map.of()),
        request(LDC, Map.of()),
        request(QCA, Map.of()),
        posted(right),
        posted(query("Size=7")));
  }

  static WireRequest list(String parameters) {
    return list(parameters, Map.of());
  }

  static WireRequest query(String parameters) {
    return query(parameters, Map.of());
  }

  static WireRequest list(String parameters, Map<String, String> more) {
    return request(LDC, parameters(GROUP, parameters, more));
  }

  static WireRequest query(String parameters, Map<String, String> more) {
    return request(QCA, parameters(INSTANCE, parameters, more));
  }

  private static Map<String, String> parameters(
      Map<String, String> first, String parameters, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(first);
    all.putAll(UrlEncoded.parse(parameters));
    all.putAll(more);
    return all;
  }

  static WireRequest request(String action, Map<String, String> parameters) {
    Map<String, String> headers =
        Map.of("x-acs-action", action, "x-acs-version", VERSION, "accept", "application/json");
    return new WireRequest("GET", "/", UrlEncoded.format(parameters), headers, new byte[0]);
  }

  private static WireRequest posted(WireRequest request) {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.put("content-type", UrlEncoded.MEDIA_TYPE);
    return new WireRequest(
        "POST", "/", "", headers, request.query().getBytes(StandardCharsets.UTF_8));
  }
}

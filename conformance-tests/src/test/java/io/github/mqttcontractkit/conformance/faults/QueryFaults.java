package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Queries that mean the same and are read in different ways, by how they are written. */
final class QueryFaults {
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final String QUERY = "InstanceId=" + Holdings.INSTANCE + "&Size=10";
  private static final Call BLANK = IDENTITIES.with("Username", "a b");

  private QueryFaults() {}

  static List<Fault> all() {
    return List.of(
        qca("PARAM-12", "a + in a query stays one", query(query -> query.replace("+", "%2B")))
            .over(Holdings::telling)
            .orBy("FILTER-2")
            .shownBy(c -> c.getRaw(BLANK, QUERY + "&Username=a+b")),
        qca(
                "PARAM-12",
                "escapes in small letters are not read",
                query(
                    query ->
                        ESCAPE
                            .matcher(query)
                            .replaceAll(
                                escape ->
                                    escape.group(1).matches(".*[a-f].*")
                                        ? "%25" + escape.group(1)
                                        : escape.group())))
            .orBy("FILTER-2")
            .shownBy(
                c ->
                    c.getRaw(
                        IDENTITIES,
                        QUERY
                            + "&Username=a%2bb%20%2541%26%c3%b6%3d%e6%97%a5%e6%9c%ac%f0%9f%98%80")),
        ldc("PARAM-12", "escaped names are not read", query(QueryFaults::withoutEscapedNames))
            .shownBy(c -> c.getRaw(CLIENTS, "%49nstanceId=mqtt-lab&GroupId=GID_many&PageSize=10")),
        ldc(
                "PARAM-12",
                "escapes of plain letters are not read",
                query(
                    query ->
                        ESCAPE
                            .matcher(query)
                            .replaceAll(
                                escape ->
                                    isPlain(escape) ? "%25" + escape.group(1) : escape.group())))
            .shownBy(c -> c.getRaw(CLIENTS, "InstanceId=mqtt%2Dlab&GroupId=GID_many&PageSize=10")),
        qca(
                "PARAM-12",
                "a value ends at an @ that is not escaped",
                query(query -> query.replaceAll("@[^&]*", "")))
            .orBy("FILTER-2")
            .shownBy(
                c -> c.getRaw(IDENTITIES, QUERY + "&IdentityType=CLIENT&ClientId=GID_many@@@1")),
        ldc(
                "PARAM-12",
                "PageSize is not read in front of the others",
                query(query -> query.replaceFirst("^PageSize=[^&]*&", "")))
            .shownBy(c -> c.getRaw(CLIENTS, "PageSize=10&InstanceId=mqtt-lab&GroupId=GID_many")),
        qca(
                "PARAM-12",
                "filters in front of InstanceId are not read",
                query(
                    query ->
                        query.contains("InstanceId=")
                            ? query
                                    .substring(0, query.indexOf("InstanceId="))
                                    .replaceAll("(Username|IdentityType|ClientId)=[^&]*&", "")
                                + query.substring(query.indexOf("InstanceId="))
                            : query))
            .orBy("FILTER-1", "FILTER-2")
            .shownBy(c -> c.getRaw(IDENTITIES, "Username=test&" + QUERY)),
        ldc(
                "PARAM-12",
                "a token is not read as the last parameter",
                query(query -> query.replaceFirst("&NextToken=[^&]*$", "")))
            .orBy("PAGE-2", "PAGE-3")
            .shownBy(
                c ->
                    c.getRaw(
                        CLIENTS,
                        "InstanceId=mqtt-lab&GroupId=GID_many&PageSize=10&NextToken="
                            + c.next(CLIENTS))));
  }

  /** Reads another query than is written. */
  private static Behaviour query(UnaryOperator<String> reading) {
    return (request, right) -> right.apply(request.withQuery(reading.apply(request.query())));
  }

  private static boolean isPlain(MatchResult escape) {
    return String.valueOf((char) Integer.parseInt(escape.group(1), 16)).matches("[A-Za-z0-9._~-]");
  }

  private static String withoutEscapedNames(String query) {
    return Stream.of(query.split("&"))
        .filter(pair -> !pair.split("=", 2)[0].contains("%"))
        .collect(Collectors.joining("&"));
  }
}

package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.errors;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failing;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.failure;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.html;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.withText;
import static io.github.mqttcontractkit.conformance.servers.Contexts.has;
import static io.github.mqttcontractkit.conformance.servers.Contexts.header;
import static io.github.mqttcontractkit.conformance.servers.Contexts.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Headers and common parameters that real clients send, and that change or break the answer. */
final class HeaderFaults {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String LIST = "application/xml, application/json;q=0.9";
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private HeaderFaults() {}

  static List<Fault> all() {
    return Stream.of(accept(), others(), common()).flatMap(List::stream).toList();
  }

  private static List<Fault> accept() {
    return List.of(
        qca(
                "SHAPE-1",
                "with Accept: */* a success is text/xml",
                where(header("accept", "\\*/\\*"), answer(HeaderFaults::xml)))
            .orBy("ERROR-1")
            .shownBy(c -> c.get(IDENTITIES, Map.of("accept", "*/*"))),
        ldc(
                "ERROR-1",
                "a list of types in Accept is not acceptable",
                where(header("accept", ".*[,;].*"), answer(a -> html(406))))
            .orBy("SHAPE-1", "ERROR-2")
            .shownBy(c -> c.get(CLIENTS, Map.of("accept", LIST))),
        ldc(
                "SHAPE-1",
                "with */* behind other types a success is text/plain",
                where(
                    header("accept", ".+,\\s*\\*/\\*.*"),
                    answer(a -> with(a, "Content-Type", "text/plain"))))
            .shownBy(c -> c.get(CLIENTS, Map.of("accept", "text/html, */*;q=0.1"))),
        qca(
                "ERROR-1",
                "a type in Accept is not known in capitals",
                where(header("accept", ".*[A-Z].*"), answer(a -> html(406))))
            .orBy("SHAPE-1", "ERROR-2")
            .seldom()
            .shownBy(c -> c.get(IDENTITIES, Map.of("accept", "Application/JSON"))),
        qca(
                "ERROR-1",
                "without Accept an error is HTML",
                where(header("accept", ".*").negate(), errors((call, a) -> html(a.status()))))
            .shownBy(c -> c.getWithout(IDENTITIES.with("Size", "0"), "accept")));
  }

  private static List<Fault> others() {
    return List.of(
        qca(
                "PARAM-14",
                "with an Accept-Language the last identity of a page is missing",
                where(header("accept-language", ".*"), success(HeaderFaults::loseLast)))
            .shownBy(c -> c.get(IDENTITIES, Map.of("accept-language", "ja"))),
        ldc(
                "SHAPE-1",
                "numbers are written with the digits of Accept-Language",
                where(
                    header("accept-language", "(?i)(ar|fa).*"),
                    success(body -> page(body).put("Total", arabic(page(body), "Total")))))
            .orBy("TOTAL-1", "TOTAL-2")
            .shownBy(c -> c.get(CLIENTS, Map.of("accept-language", "ar"))),
        qca(
                "ERROR-2",
                "errors in another language are a crash",
                where(
                    header("accept-language", "(?!en).*"),
                    errors((call, a) -> failure(a, 500, "MissingResource"))))
            .orBy("PARAM-10", "ERROR-4")
            .shownBy(c -> c.get(IDENTITIES.with("Size", "0"), Map.of("accept-language", "zh-CN"))),
        qca(
                "FILTER-2",
                "with a Turkish Accept-Language CLIENT is not found",
                where(
                    header("accept-language", "(?i)tr.*").and(has("IdentityType")),
                    success(body -> page(body).putArray("Results"))))
            .orBy("PARAM-12", "PAGE-12")
            .seldom()
            .shownBy(
                c ->
                    c.get(
                        IDENTITIES.with("IdentityType", "CLIENT"),
                        Map.of("accept-language", "tr-TR"))),
        ldc(
                "PARAM-12",
                "with a Content-Type on a GET the query is not read",
                where(
                    header("content-type", FORM + ".*").and(post().negate()),
                    (request, right) -> right.apply(request.withQuery(""))))
            .orBy("PARAM-13", "PARAM-11", "PARAM-8", "PARAM-6", "ERROR-4", "PAGE-12", "PARAM-14")
            .shownBy(c -> c.get(CLIENTS, Map.of("content-type", FORM))),
        qca(
                "ERROR-1",
                "a Content-Type of JSON on a GET wants a body",
                where(
                    header("content-type", "application/json.*").and(post().negate()),
                    answer(a -> html(400))))
            .orBy("PARAM-12", "PARAM-13", "SHAPE-1", "ERROR-2", "PARAM-8")
            .shownBy(c -> c.get(IDENTITIES, Map.of("content-type", "application/json"))),
        ldc(
                "ERROR-1",
                "a header that is there twice is a bad request",
                where(twice(), answer(a -> html(400))))
            .orBy("SHAPE-1", "PARAM-12", "PARAM-13", "ERROR-2", "PARAM-8")
            .shownBy(c -> c.get(CLIENTS, Map.of("accept", "application/json, application/json"))),
        ldc(
                "SHAPE-1",
                "with Accept-Encoding: identity there is no body",
                where(header("accept-encoding", "identity"), answer(a -> with(a, new byte[0]))))
            .orBy("ERROR-1")
            .shownBy(c -> c.get(CLIENTS, Map.of("accept-encoding", "identity"))),
        qca(
                "PARAM-13",
                "the header of the credentials provider is not known",
                where(
                    header("x-acs-credentials-provider", ".*"),
                    failing(400, "InvalidParameter.Header")))
            .orBy("PARAM-12", "ERROR-2")
            .seldom()
            .shownBy(c -> c.get(IDENTITIES, Map.of("x-acs-credentials-provider", "static_ak"))));
  }

  private static List<Fault> common() {
    return List.of(
        ldc("PARAM-13", "Format=JSON is not known", refusing("Format"))
            .shownBy(CLIENTS.with("Format", "JSON")),
        qca(
                "PARAM-13",
                "Format is in capitals only",
                where(
                    (request, call) -> call.parameter("Format").orElse("JSON").equals("json"),
                    failing(400, "InvalidFormat")))
            .shownBy(IDENTITIES.with("Format", "json")),
        ldc(
                "SHAPE-1",
                "with Format=JSON a success is text/javascript",
                where(has("Format"), answer(a -> with(a, "Content-Type", "text/javascript"))))
            .orBy("PARAM-13", "ERROR-1")
            .shownBy(CLIENTS.with("Format", "JSON")),
        qca("PARAM-13", "RegionId is not known", refusing("RegionId"))
            .shownBy(IDENTITIES.with("RegionId", "cn-hangzhou")),
        qca("PARAM-13", "any parameter that is not documented is refused", strict())
            .shownBy(IDENTITIES.with("SignatureNonce", "1")),
        ldc("PARAM-13", "Timestamp is read as a number", refusing("Timestamp"))
            .shownBy(CLIENTS.with("Timestamp", "2026-01-01T00:00:00Z")),
        ldc("PARAM-13", "Version may not be a parameter", refusing("Version"))
            .shownBy(CLIENTS.with("Version", "2020-04-20")));
  }

  private static StubResponse xml(StubResponse answer) {
    String text = "<?xml version='1.0' encoding='UTF-8'?><Response></Response>";
    return with(withText(answer, text), "Content-Type", "text/xml;charset=utf-8");
  }

  private static String arabic(ObjectNode page, String field) {
    return DIGIT
        .matcher(page.path(field).asText())
        .replaceAll(digit -> String.valueOf((char) ('\u0660' + digit.group().charAt(0) - '0')));
  }

  private static BiPredicate<WireRequest, Call> twice() {
    return (request, call) ->
        request.headers().values().stream().anyMatch(value -> value.matches("([^,]+), \\1"));
  }

  private static Behaviour refusing(String parameter) {
    return where(has(parameter), failing(400, "InvalidParameter." + parameter));
  }

  /** Takes documented parameters only. */
  private static Behaviour strict() {
    List<String> known =
        List.of("InstanceId", "Username", "IdentityType", "ClientId", "NextToken", "Size");
    return where(
        (request, call) -> !known.containsAll(call.parameters().keySet()),
        failing(400, "InvalidParameter"));
  }

  private static void loseLast(ObjectNode body) {
    items(body).remove(items(body).size() - 1);
  }
}

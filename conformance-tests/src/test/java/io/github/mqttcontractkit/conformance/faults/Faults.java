package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.faults.Behaviours.assuming;
import static io.github.mqttcontractkit.conformance.faults.Behaviours.clientIds;
import static io.github.mqttcontractkit.conformance.faults.Behaviours.data;
import static io.github.mqttcontractkit.conformance.faults.Behaviours.error;
import static io.github.mqttcontractkit.conformance.faults.Behaviours.errorStatus;
import static io.github.mqttcontractkit.conformance.faults.Behaviours.identities;
import static io.github.mqttcontractkit.conformance.faults.Behaviours.list;
import static io.github.mqttcontractkit.conformance.faults.Behaviours.misreading;
import static io.github.mqttcontractkit.conformance.faults.Behaviours.success;
import static io.github.mqttcontractkit.conformance.faults.Fault.LDC;
import static io.github.mqttcontractkit.conformance.faults.Fault.QCA;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.acs.Call;
import io.github.mqttcontractkit.stub.Answer;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The faults that the kit must catch, rule by rule. */
public final class Faults {
  private Faults() {}

  /** One for each rule at least. */
  public static List<Fault> all() {
    return List.of(
        fault(
            "Total is a number",
            LDC,
            "SHAPE-1",
            "/DeviceCredentialClientIdList/Total",
            success(body -> list(body).put("Total", list(body).get("Total").asInt()))),
        fault(
            "Results are missing",
            QCA,
            "SHAPE-1",
            "Results",
            success(body -> data(body).remove("Results"))),
        fault(
            "a success is text/plain",
            QCA,
            "SHAPE-1",
            "text/plain",
            answer((call, right) -> right.status() == 200 ? typed(right, "text/plain") : right)),
        fault(
            "RequestId is always the same",
            LDC,
            "SHAPE-2",
            "again",
            success(body -> body.put("RequestId", "1"))),
        fault(
            "errors have no RequestId",
            QCA,
            "SHAPE-2",
            "a RequestId",
            error(body -> body.remove("RequestId"))),
        fault(
            "Success is false on success",
            QCA,
            "SHAPE-3",
            "Success true",
            success(body -> body.put("Success", false))),
        fault(
            "SignMode is MD5",
            QCA,
            "SHAPE-4",
            "MD5",
            success(
                body -> identities(body).forEach(i -> ((ObjectNode) i).put("SignMode", "MD5")))),
        fault(
            "CLIENT identities have no ClientId",
            QCA,
            "SHAPE-5",
            "a ClientId",
            success(body -> identities(body).forEach(i -> ((ObjectNode) i).remove("ClientId")))),
        fault("client ids lack their group", LDC, "SHAPE-6", "@@@", success(Faults::stripGroups)),
        fault(
            "GroupId may be missing",
            LDC,
            "PARAM-1",
            "no GroupId",
            assuming("GroupId", "GID_many")),
        fault("Size may be missing", QCA, "PARAM-1", "no Size", assuming("Size", "10")),
        fault(
            "an empty PageSize is 10",
            LDC,
            "PARAM-2",
            "PageSize=",
            misreading("PageSize", value -> value.isEmpty() ? "10" : value)),
        fault(
            "a PageSize above 100 is cut to 100",
            LDC,
            "PARAM-3",
            "PageSize=101",
            misreading("PageSize", value -> clamped(value, 1, 100, true))),
        fault(
            "Size wraps around at 32 bits",
            QCA,
            "PARAM-3",
            "Size=4294967297",
            misreading("Size", Faults::wrapped)),
        fault(
            "a PageSize of 0 is 10",
            LDC,
            "PARAM-4",
            "PageSize=0",
            misreading("PageSize", value -> value.equals("0") ? "10" : value)),
        fault(
            "a Size below 1 is 1",
            QCA,
            "PARAM-4",
            "Size=0",
            misreading("Size", value -> clamped(value, 1, 100, false))),
        fault(
            "PageSize is read up to the first letter",
            LDC,
            "PARAM-5",
            "PageSize=5a",
            misreading(
                "PageSize",
                value -> value.matches("[1-9]\\d?[a-z]+") ? value.replaceAll("\\D.*", "") : value)),
        fault(
            "a Size that is no integer is 10",
            QCA,
            "PARAM-5",
            "Size=abc",
            misreading("Size", value -> value.matches("-?\\d*") ? value : "10")),
        fault(
            "a Size of 100 is refused",
            QCA,
            "PARAM-6",
            "a success",
            misreading(
                "Size",
                value -> value.equals("100") ? "101" : value.equals("101") ? "100" : value)),
        fault(
            "PageNo 0 is page 1",
            LDC,
            "PARAM-7",
            "PageNo=0",
            misreading("PageNo", value -> value.equals("0") ? "1" : value)),
        fault(
            "PageNo is required",
            LDC,
            "PARAM-8",
            "a success",
            misreading(
                call ->
                    call.parameter("PageNo").isPresent() || call.parameter("NextToken").isPresent()
                        ? call
                        : call.without("PageSize"))),
        fault(
            "any IdentityType is taken",
            QCA,
            "PARAM-9",
            "IdentityType=",
            misreading(
                call ->
                    Set.of("USER", "CLIENT").contains(call.parameter("IdentityType").orElse("USER"))
                        ? call
                        : call.without("IdentityType"))),
        fault(
            "a quote breaks the answer",
            LDC,
            "PARAM-10",
            "a JSON object",
            answer(
                (call, right) ->
                    call.parameters().containsValue("\"")
                        ? Behaviours.withText(right, "{\"Code\": \"\"\"}")
                        : right)),
        fault(
            "POST ignores the page size",
            QCA,
            "PARAM-11",
            "POST",
            (request, right) ->
                request.method().equals("POST")
                    ? misreading("Size", size -> "1").answer(request, right)
                    : right.apply(request)),
        fault("errors have no Code", QCA, "ERROR-1", "Code", error(body -> body.remove("Code"))),
        fault("errors come with 422", LDC, "ERROR-2", "status 400", errorStatus(422)),
        fault(
            "messages are our own",
            QCA,
            "ERROR-3",
            "Nope",
            error(body -> body.put("Message", "Nope"))),
        fault(
            "a bad parameter is called a missing API",
            QCA,
            "ERROR-4",
            "404 ApiNotSupport",
            answer(
                (call, right) ->
                    right.status() == 200 ? right : coded(right, 404, "ApiNotSupport"))),
        fault(
            "a foreign instance is shown",
            QCA,
            "ERROR-5",
            "a refusal of InstanceId=",
            misreading(
                "InstanceId", value -> value.matches("mqtt-[a-z0-9]{20}") ? "mqtt-kill" : value)),
        fault(
            "a foreign instance is called a foreign group",
            LDC,
            "ERROR-5",
            "about the instance",
            answer(
                (call, right) ->
                    right.status() == 200 ? right : coded(right, 400, "PermissionCheckFailed"))),
        fault(
            "an unknown group has another's clients",
            LDC,
            "ERROR-6",
            "no items",
            misreading(
                "GroupId", value -> value.matches("GID_[a-z0-9]{20}") ? "GID_seven" : value)),
        fault(
            "an unknown action is answered",
            QCA,
            "ERROR-7",
            "a refusal",
            misreading(
                call ->
                    Set.of(LDC, QCA).contains(call.action())
                        ? call
                        : new Call(
                            QCA, call.version(), Map.of("InstanceId", "mqtt-kill", "Size", "1")))),
        fault(
            "a page holds one more",
            LDC,
            "PAGE-1",
            "items",
            success(
                (call, body) ->
                    call.parameter("PageSize")
                        .filter("2"::equals)
                        .ifPresent(
                            size ->
                                clientIds(body)
                                    .add(call.parameter("GroupId").orElse("") + "@@@more")))),
        fault(
            "each page but the first loses its first item",
            QCA,
            "PAGE-2",
            "never met",
            success(
                (call, body) ->
                    call.parameter("NextToken").ifPresent(token -> identities(body).remove(0)))),
        fault(
            "a page begins with the last item of the one before",
            LDC,
            "PAGE-2",
            "met again",
            Remembering.overlap()),
        fault(
            "the last page has a token",
            LDC,
            "PAGE-3",
            "token",
            success(
                (call, body) ->
                    list(body).put("NextToken", list(body).path("NextToken").asText("last")))),
        fault(
            "there is no token at all",
            QCA,
            "PAGE-3",
            "no token after",
            success(body -> data(body).remove("NextToken"))),
        fault(
            "small pages go backwards",
            QCA,
            "PAGE-4",
            "item 1 is",
            success(
                (call, body) ->
                    call.parameter("Size").filter("2"::equals).ifPresent(size -> reverse(body)))),
        fault(
            "page numbers count from 0",
            LDC,
            "PAGE-5",
            "by number",
            misreading(
                "PageNo",
                value ->
                    value.matches("[1-9]\\d{0,6}")
                        ? String.valueOf(Integer.parseInt(value) + 1)
                        : value)),
        fault(
            "first pages are one short",
            QCA,
            "PAGE-6",
            "and a token",
            misreading(
                "Size",
                value ->
                    value.matches("[2-9]\\d?")
                        ? String.valueOf(Integer.parseInt(value) - 1)
                        : value)),
        fault(
            "a page past the end is the first",
            LDC,
            "PAGE-7",
            "an empty page",
            misreading("PageNo", value -> value.matches("\\d{4,10}") ? "1" : value)),
        fault(
            "no PageNo means page 2",
            LDC,
            "PAGE-8",
            "PageNo=1",
            misreading(
                call ->
                    call.parameter("PageNo").isPresent() || call.parameter("NextToken").isPresent()
                        ? call
                        : call.with("PageNo", "2"))),
        fault(
            "an empty NextToken is refused",
            QCA,
            "PAGE-9",
            "the first page for an empty NextToken",
            misreading("NextToken", value -> value.isEmpty() ? "x" : value)),
        fault(
            "a damaged token is the first page",
            LDC,
            "PAGE-10",
            "the first page",
            (request, right) -> refusedToken(request, right)),
        fault(
            "a token carries its own query",
            QCA,
            "PAGE-11",
            "items of",
            Remembering.tokenWithQuery()),
        fault(
            "every second answer goes backwards",
            QCA,
            "PAGE-12",
            "items",
            Remembering.alternating()),
        fault(
            "Total is one more",
            LDC,
            "TOTAL-1",
            "Total",
            success(
                body ->
                    list(body).put("Total", String.valueOf(list(body).get("Total").asInt() + 1)))),
        fault(
            "Total is what the page holds",
            LDC,
            "TOTAL-2",
            "on page",
            success(body -> list(body).put("Total", String.valueOf(clientIds(body).size())))),
        fault(
            "PageSize is always 100",
            LDC,
            "ECHO-1",
            "PageSize",
            success(body -> list(body).put("PageSize", "100"))),
        fault(
            "Username is ignored",
            QCA,
            "FILTER-1",
            "items with",
            misreading(call -> call.without("Username"))),
        fault(
            "a filtered query shows one page only",
            QCA,
            "FILTER-2",
            "never met",
            success(
                (call, body) ->
                    call.parameter("Username").ifPresent(name -> identities(body).remove(0)))),
        fault(
            "a filter is forgotten behind the first page",
            QCA,
            "FILTER-3",
            "items with",
            Remembering.forgottenFilter()));
  }

  private static Fault fault(
      String name, String operation, String rule, String phrase, Fault.Behaviour behaviour) {
    return new Fault(name, operation, rule, phrase, behaviour);
  }

  private static Answer typed(Answer answer, String type) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers());
    headers.put("content-type", type);
    return new Answer(answer.status(), headers, answer.body());
  }

  private static Answer coded(Answer answer, int status, String code) {
    ObjectNode body = Behaviours.json(answer).put("Code", code);
    return new Answer(status, answer.headers(), Behaviours.bytes(body));
  }

  private static void stripGroups(ObjectNode body) {
    var ids = clientIds(body);
    for (int i = 0; i < ids.size(); i++) {
      ids.set(i, ids.get(i).asText().replaceAll(".*@@@", ""));
    }
  }

  static void reverse(ObjectNode body) {
    var results = identities(body);
    for (int i = 0; i < results.size(); i++) {
      results.insert(i, results.remove(results.size() - 1));
    }
  }

  private static String clamped(String value, int least, int most, boolean upwards) {
    if (!value.matches("-?\\d+")) {
      return value;
    }
    BigInteger number = new BigInteger(value);
    return upwards
        ? number.min(BigInteger.valueOf(most)).toString()
        : number.max(BigInteger.valueOf(least)).toString();
  }

  private static String wrapped(String value) {
    return value.matches("\\d+") ? String.valueOf(new BigInteger(value).intValue()) : value;
  }

  private static Answer refusedToken(
      io.github.mqttcontractkit.acs.WireRequest request,
      java.util.function.Function<io.github.mqttcontractkit.acs.WireRequest, Answer> right) {
    Answer answer = right.apply(request);
    return answer.status() == 200
        ? answer
        : misreading(call -> call.without("NextToken")).answer(request, right);
  }
}

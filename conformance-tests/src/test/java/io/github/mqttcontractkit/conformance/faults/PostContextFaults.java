package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.assuming;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.errors;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.html;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Contexts.form;
import static io.github.mqttcontractkit.conformance.servers.Contexts.post;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is right for GET, and wrong for POST with a query or with a form body. */
final class PostContextFaults {
  private static final int BUFFER = 64;
  private static final Call NON_ASCII = IDENTITIES.with("Username", "a+b %41&ö=日本😀");

  private PostContextFaults() {}

  static List<Fault> all() {
    return List.of(
        ldc(
                "PARAM-3",
                "by POST a PageSize above 100 is cut to 100",
                posted(reading("PageSize", Values.aboveMaximum("100"))))
            .orBy("PARAM-11")
            .shownBy(c -> c.post(CLIENTS.with("PageSize", "101"))),
        ldc(
                "PARAM-5",
                "in a form a PageSize that is no integer is 10",
                inForm(reading("PageSize", Values.noInteger("10"))))
            .orBy("PARAM-11")
            .shownBy(c -> c.form(CLIENTS.with("PageSize", "abc"))),
        qca("PARAM-1", "in a form Size may be missing", inForm(assuming("Size", "10")))
            .orBy("PARAM-11")
            .shownBy(c -> c.form(IDENTITIES.without("Size"))),
        ldc(
                "PARAM-1",
                "by POST InstanceId may be missing",
                posted(assuming("InstanceId", Holdings.INSTANCE)))
            .orBy("PARAM-11")
            .shownBy(c -> c.post(CLIENTS.without("InstanceId"))),
        ldc(
                "PARAM-7",
                "in a form a PageNo below 1 is page 1",
                inForm(reading("PageNo", Values.belowOne("1"))))
            .orBy("PARAM-11")
            .shownBy(c -> c.form(CLIENTS.with("PageNo", "0"))),
        qca(
                "PARAM-9",
                "in a form any IdentityType is none",
                inForm(
                    reading(
                        call ->
                            call.parameter("IdentityType").orElse("USER").matches("USER|CLIENT")
                                ? call
                                : call.without("IdentityType"))))
            .orBy("PARAM-11", "FILTER-1")
            .shownBy(c -> c.form(IDENTITIES.with("IdentityType", "NOBODY"))),
        ldc("ERROR-1", "errors of a POST are HTML", posted(errors((call, a) -> html(400))))
            .orBy("PARAM-11")
            .shownBy(c -> c.post(CLIENTS.with("PageSize", "0"))),
        qca(
                "ERROR-5",
                "by POST a foreign instance is shown",
                posted(reading("InstanceId", Values.notEmpty(Holdings.INSTANCE))))
            .orBy("PARAM-11")
            .shownBy(c -> c.post(IDENTITIES.with("InstanceId", "mqtt-foreign"))),
        ldc(
                "SHAPE-1",
                "by POST Total is a number",
                posted(success(body -> page(body).put("Total", page(body).path("Total").asInt()))))
            .orBy("PARAM-11")
            .shownBy(c -> c.post(CLIENTS)),
        ldc(
                "SHAPE-2",
                "by POST RequestId is empty",
                posted(success(body -> body.put("RequestId", ""))))
            .orBy("SHAPE-1")
            .shownBy(c -> c.post(CLIENTS)),
        qca(
                "SHAPE-3",
                "by POST Success is false on success",
                posted(success(body -> body.put("Success", false))))
            .orBy("PARAM-11")
            .shownBy(c -> c.post(IDENTITIES)),
        ldc(
                "ECHO-1",
                "in a form PageSize is echoed as 10",
                inForm(success(body -> page(body).put("PageSize", "10"))))
            .orBy("PARAM-11")
            .shownBy(c -> c.form(CLIENTS.with("PageSize", "7"))),
        qca(
                "FILTER-1",
                "by POST filters are not read",
                posted(reading(call -> call.without("Username").without("IdentityType"))))
            .orBy("PARAM-11", "FILTER-2")
            .shownBy(c -> c.post(IDENTITIES.with("Username", "test"))),
        qca("PARAM-11", "the values of a form are not decoded", inForm(literally()))
            .orBy("FILTER-2")
            .shownBy(c -> c.form(NON_ASCII)),
        qca(
                "PARAM-11",
                "a form is read as Latin-1",
                inForm(reading("Username", name -> new String(name.getBytes(UTF_8), ISO_8859_1))))
            .orBy("FILTER-2")
            .shownBy(c -> c.form(NON_ASCII)),
        ldc("PARAM-11", "a form is read up to 64 bytes", inForm(cut()))
            .orBy("PAGE-3", "PARAM-8")
            .seldom()
            .shownBy(c -> c.form(CLIENTS.with("NextToken", c.next(CLIENTS)))),
        ldc(
                "PARAM-11",
                "by POST a token is not read",
                posted(reading(call -> call.without("NextToken"))))
            .orBy("PAGE-2", "PAGE-3", "PAGE-10")
            .shownBy(c -> c.post(CLIENTS.with("NextToken", c.next(CLIENTS)))),
        ldc(
                "PARAM-11",
                "in a form PageNo is not read",
                inForm(reading(call -> call.without("PageNo"))))
            .orBy("PAGE-5", "ECHO-1", "PARAM-7", "PAGE-7")
            .shownBy(c -> c.form(CLIENTS.with("PageNo", "2"))),
        ldc(
                "ERROR-1",
                "a POST with a query and no body is no request",
                where(post().and(form().negate()), answer(a -> html(411))))
            .orBy("PARAM-11", "ERROR-2")
            .shownBy(c -> c.post(CLIENTS)),
        ldc(
                "ERROR-7",
                "by POST an unknown action lists clients",
                where(
                    post(),
                    reading(
                        call ->
                            Lab.CONTRACT.operation(call.action()).isPresent()
                                ? call
                                : new Call(
                                    CLIENTS.action(), Optional.empty(), CLIENTS.parameters()))))
            .shownBy(c -> c.post(new Call("NoSuchAction", Optional.empty(), Map.of()))));
  }

  private static Behaviour posted(Behaviour behaviour) {
    return where(post(), behaviour);
  }

  private static Behaviour inForm(Behaviour behaviour) {
    return where(form(), behaviour);
  }

  /** Reads what is escaped as it stands there. */
  private static Behaviour literally() {
    return bodies(body -> body.replace("%", "%25").replace("+", "%2B"));
  }

  private static Behaviour cut() {
    return bodies(body -> body.substring(0, Math.min(BUFFER, body.length())));
  }

  private static Behaviour bodies(UnaryOperator<String> change) {
    return (request, right) ->
        right.apply(
            new WireRequest(
                request.method(),
                request.path(),
                request.query(),
                request.headers(),
                change.apply(request.text()).getBytes(UTF_8)));
  }
}

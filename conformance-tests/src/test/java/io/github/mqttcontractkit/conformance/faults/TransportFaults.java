package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.withText;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Dropped;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Answers that are no JSON, or not as HTTP and JSON want it (RFC 9110, RFC 8259). */
final class TransportFaults {
  private TransportFaults() {}

  static List<Fault> all() {
    return List.of(
        qca(
            "SHAPE-1",
            "a success is text/plain",
            "text/plain",
            successes(a -> with(a, "Content-Type", "text/plain"))),
        ldc(
            "SHAPE-1",
            "a success is application/octet-stream",
            "octet-stream",
            successes(a -> with(a, "Content-Type", "application/octet-stream"))),
        ldc(
            "SHAPE-1",
            "a success has no content type",
            "but was none",
            successes(TransportFaults::untyped)),
        ldc(
            "SHAPE-1",
            "half of the JSON is missing",
            "a JSON text",
            successes(a -> with(a, Arrays.copyOf(a.body(), a.body().length / 2)))),
        qca(
            "SHAPE-1",
            "the last bracket is missing",
            "a JSON text",
            successes(a -> with(a, Arrays.copyOf(a.body(), a.body().length - 1)))),
        qca(
            "SHAPE-1",
            "something follows the JSON",
            "a JSON text",
            successes(a -> withText(a, a.text() + "}"))),
        ldc(
            "SHAPE-1",
            "the JSON is there twice",
            "a JSON text",
            successes(a -> withText(a, a.text() + a.text()))),
        ldc(
            "SHAPE-1",
            "the body begins with a byte order mark",
            "byte order mark",
            successes(a -> withText(a, "\uFEFF" + a.text()))),
        ldc(
            "SHAPE-1",
            "the body is UTF-16",
            "UTF-8",
            successes(a -> with(a, a.text().getBytes(UTF_16)))),
        qca(
            "SHAPE-1",
            "the body is Latin-1",
            "a JSON text",
            successes(
                a -> with(a, a.text().replaceAll("[^\\x00-\\xff]", "").getBytes(ISO_8859_1)))),
        qca("SHAPE-1", "the body is empty", "a JSON text", successes(a -> with(a, new byte[0]))),
        qca(
            "SHAPE-1",
            "the JSON is in a script",
            "a JSON text",
            successes(a -> withText(a, "callback(" + a.text() + ")"))),
        ldc(
            "SHAPE-1",
            "a success is 201",
            "status 200",
            successes(a -> new StubResponse(201, a.headers(), a.body()))),
        qca(
            "SHAPE-1",
            "single quotes",
            "a JSON text",
            successes(a -> withText(a, a.text().replace('"', '\'')))),
        qca(
            "ERROR-1",
            "errors are invalid UTF-8",
            "a JSON text",
            errors(a -> with(a, a.text().replace("An", "\u00e4n").getBytes(ISO_8859_1)))),
        ldc("ERROR-1", "errors have no body", "a JSON text", errors(a -> with(a, new byte[0]))),
        ldc("PARAM-10", "a long value ends the connection", "no answer", hanging()),
        qca(
            "PARAM-10",
            "a line break ends up in the headers",
            "a JSON object",
            hostile("\r", a -> withText(a, "X-Injected: 1\r\n\r\n" + a.text()))));
  }

  private static Behaviour successes(UnaryOperator<StubResponse> change) {
    return answer(a -> a.status() == 200 ? change.apply(a) : a);
  }

  private static Behaviour errors(UnaryOperator<StubResponse> change) {
    return answer(a -> a.status() == 200 ? a : change.apply(a));
  }

  private static StubResponse untyped(StubResponse answer) {
    Map<String, String> headers = new HashMap<>(answer.headers());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("content-type"));
    return new StubResponse(answer.status(), headers, answer.body());
  }

  static Behaviour hostile(String text, UnaryOperator<StubResponse> change) {
    return answer(
        (call, a) ->
            call.parameters().values().stream().anyMatch(value -> value.contains(text))
                ? change.apply(a)
                : a);
  }

  private static Behaviour hanging() {
    return hostile(
        "x".repeat(4096),
        a -> {
          throw new Dropped();
        });
  }
}

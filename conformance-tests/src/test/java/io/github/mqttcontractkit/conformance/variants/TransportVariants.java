package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** What HTTP leaves open (RFC 9110, RFC 9112). */
final class TransportVariants {
  private static final int SLOW_MS = 3;

  private TransportVariants() {}

  static List<Variant> all() {
    return List.of(
        Variant.of("chunked", header("Transfer-Encoding", "chunked")),
        Variant.of("gzip when asked", TransportVariants::zipped),
        Variant.of(
            "gzip and chunked",
            header("Transfer-Encoding", "chunked").over(TransportVariants::zipped)),
        Variant.of("no keep-alive", header("Connection", "close")),
        Variant.of("slow", TransportVariants::slow),
        Variant.of("header names in capitals", spelled(name -> name.toUpperCase(Locale.ROOT))),
        Variant.of("header names in small letters", spelled(name -> name.toLowerCase(Locale.ROOT))),
        Variant.of("no charset", header("Content-Type", "application/json")),
        Variant.of(
            "the media type in other words",
            header("Content-Type", "Application/JSON ; Charset=\"UTF-8\"; q=1")),
        Variant.of("no x-acs-request-id", answer(TransportVariants::bare)),
        Variant.of(
            "more headers",
            header("Server", "somebody").over(header("Set-Cookie", "a=b; Path=/"))));
  }

  private static Behaviour header(String name, String value) {
    return answer(answer -> with(answer, name, value));
  }

  private static StubResponse bare(StubResponse answer) {
    Map<String, String> headers = new TreeMap<>(answer.headers());
    headers.keySet().removeIf(name -> !name.equalsIgnoreCase("content-type"));
    return new StubResponse(answer.status(), headers, answer.body());
  }

  private static Behaviour spelled(UnaryOperator<String> spelling) {
    return answer(
        answer -> {
          Map<String, String> headers = new TreeMap<>();
          headers.put("Content-Length", String.valueOf(answer.body().length));
          headers.putAll(answer.headers());
          Map<String, String> respelled = new TreeMap<>();
          headers.forEach((name, value) -> respelled.put(spelling.apply(name), value));
          return new StubResponse(answer.status(), respelled, answer.body());
        });
  }

  private static StubResponse slow(WireRequest request, Function<WireRequest, StubResponse> right) {
    try {
      Thread.sleep(SLOW_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return right.apply(request);
  }

  private static StubResponse zipped(
      WireRequest request, Function<WireRequest, StubResponse> right) {
    StubResponse answer = right.apply(request);
    return request.header("accept-encoding").filter(e -> e.contains("gzip")).isEmpty()
        ? answer
        : with(with(answer, zip(answer.body())), "Content-Encoding", "gzip");
  }

  private static byte[] zip(byte[] body) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}

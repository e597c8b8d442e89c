package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static java.time.ZonedDateTime.now;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Wire;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** Rare HTTP that is allowed (RFC 9110, RFC 9112). */
final class WireVariants {
  private static final int LONG_HEADER = 4096;

  private WireVariants() {}

  static List<Variant> all() {
    return List.of(
        Variant.of("chunks of 1, 2, 3, 5, 8 … bytes", Wire.chunks(1, 2, 3, 5, 8, 13, 21, 34)),
        Variant.of(
            "chunk extensions and a trailer", Wire.chunkExtensions().over(Wire.chunks(100, 1))),
        Variant.of("HTTP/1.0", Wire.version("HTTP/1.0").over(header("Connection", "close"))),
        Variant.of("an empty reason phrase", Wire.reason("")),
        Variant.of("a reason phrase of other letters", Wire.reason("tr\u00e8s bien (\u00df)")),
        Variant.of("103 Early Hints first", Wire.interim(103)),
        Variant.of("102 and two 103 first", Wire.interim(102, 103, 103)),
        Variant.of("in pieces", Wire.pieces(2000, 1)),
        Variant.of("the head letter by letter", WireVariants::dripping),
        Variant.of("keep-alive, closed after 2 requests", Wire.closingAfter(2).over(keepAlive())),
        Variant.of("no blank behind the colon", Wire.colon(":")),
        Variant.of("tabs and blanks around values", Wire.colon(":\t  ").over(trailing())),
        Variant.of("Connection: close and Content-Length", answer(WireVariants::closing)),
        Variant.of(
            "headers in several lines",
            Wire.lines("Set-Cookie", "a=1; Path=/", "b=\"2, 3\"")
                .over(Wire.lines("Vary", "Accept", "Accept-Encoding"))
                .over(Wire.lines("Via", "1.1 a", "1.1 b (comment)"))),
        Variant.of("the headers of a proxy", proxied()),
        Variant.of(
            "a header of 4 KB", header("X-Trace", "0123456789abcdef".repeat(LONG_HEADER / 16))),
        Variant.of(
            "other media type parameters",
            header("Content-Type", "application/json; profile=\"a;b\";charset=\"utf-8\"")),
        Variant.of("Content-Type in capitals", header("Content-Type", "APPLICATION/JSON")),
        Variant.of("gzip in two members, named GZIP", WireVariants::zipped));
  }

  private static Behaviour header(String name, String value) {
    return answer(answer -> with(answer, name, value));
  }

  private static Behaviour keepAlive() {
    return header("Connection", "keep-alive").over(header("Keep-Alive", "timeout=25, max=100"));
  }

  /** Blanks behind a value do not belong to it (RFC 9112, 5.1). */
  private static Behaviour trailing() {
    return header("Content-Type", "application/json \t").over(header("X-Empty", ""));
  }

  private static StubResponse closing(StubResponse answer) {
    return with(
        with(answer, "Connection", "close"),
        "Content-Length",
        String.valueOf(answer.body().length));
  }

  private static Behaviour proxied() {
    return answer(answer -> with(answer, "Date", RFC_1123_DATE_TIME.format(now(ZoneOffset.UTC))))
        .over(header("Server", "front/1.0 (a; b)"))
        .over(header("Age", "0"))
        .over(header("ETag", "W/\"7\""))
        .over(header("Cache-Control", "no-store, private"))
        .over(header("Content-Language", "ja"))
        .over(header("Strict-Transport-Security", "max-age=1"))
        .over(header("Access-Control-Allow-Origin", "*"))
        .over(header("X-Cache", "MISS from front"));
  }

  /** In pieces of one byte, except for pages, which have many bytes. */
  private static StubResponse dripping(
      WireRequest request, Function<WireRequest, StubResponse> right) {
    StubResponse answer = right.apply(request);
    return Wire.pieces(answer.body().length < LONG_HEADER ? 1 : 64, 0)
        .answer(request, asked -> answer);
  }

  private static StubResponse zipped(
      WireRequest request, Function<WireRequest, StubResponse> right) {
    StubResponse answer = right.apply(request);
    boolean asked = request.header("accept-encoding").filter(e -> e.contains("gzip")).isPresent();
    return asked ? with(with(answer, zip(answer.body())), "Content-Encoding", "GZIP") : answer;
  }

  /** A gzip file may have several members, one behind the other (RFC 1952, 2.2). */
  private static byte[] zip(byte[] body) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    int half = body.length / 2;
    member(zipped, body, 0, half);
    member(zipped, body, half, body.length - half);
    return zipped.toByteArray();
  }

  private static void member(ByteArrayOutputStream zipped, byte[] body, int from, int length) {
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(body, from, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

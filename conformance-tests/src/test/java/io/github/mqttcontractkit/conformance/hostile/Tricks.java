package io.github.mqttcontractkit.conformance.hostile;

import static io.github.mqttcontractkit.conformance.hostile.Play.codes;
import static io.github.mqttcontractkit.conformance.hostile.Play.drip;
import static io.github.mqttcontractkit.conformance.hostile.Play.forever;
import static io.github.mqttcontractkit.conformance.hostile.Play.head;
import static io.github.mqttcontractkit.conformance.hostile.Play.json;
import static io.github.mqttcontractkit.conformance.hostile.Play.random;
import static io.github.mqttcontractkit.conformance.hostile.Play.walk;
import static io.github.mqttcontractkit.conformance.hostile.Play.write;

import io.github.mqttcontractkit.conformance.hostile.HostileServer.Trick;

/** What hostile and broken servers do. */
enum Tricks {
  ACCEPTS_AND_NEVER_ANSWERS(
      "no whole answer within", (client, out) -> Thread.sleep(Long.MAX_VALUE)),
  CLOSES_AT_ONCE("failed to respond", (client, out) -> {}),
  RESETS(
      "Connection reset",
      (client, out) -> {
        write(out, head("Content-Length: 100") + "{\"Request");
        client.setSoLinger(true, 0);
      }),
  DRIPS_ITS_HEAD(
      "no whole answer within",
      (client, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nX-Drip: ");
        drip(out, "a");
      }),
  DRIPS_ITS_BODY(
      "no whole answer within",
      (client, out) -> {
        write(out, head("Content-Length: 1000000"));
        drip(out, " ");
      }),
  ENDLESS_HEADER_LINE(
      "line length limit",
      (client, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nX-Long: ");
        forever(out, "a".repeat(8192));
      }),
  ENDLESS_HEADERS(
      "header count",
      (client, out) -> {
        write(out, "HTTP/1.1 200 OK\r\n");
        forever(out, ("X-Many: " + "a".repeat(100) + "\r\n").repeat(64));
      }),
  THOUSANDS_OF_HEADERS(
      "header count",
      (client, out) -> write(out, "HTTP/1.1 200 OK\r\n" + "X-Many: a\r\n".repeat(5000) + "\r\n{}")),
  ENDLESS_STATUS_LINES(
      "no whole answer within", (client, out) -> forever(out, "nonsense\r\n".repeat(512))),
  ENDLESS_INTERIM_ANSWERS(
      "no whole answer within",
      (client, out) -> forever(out, "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(64))),
  ENDLESS_BODY(
      "more than 1048576 bytes",
      (client, out) -> {
        write(out, head("Content-Type: application/json"));
        forever(out, "[".repeat(8192));
      }),
  ENDLESS_CHUNKS(
      "more than 1048576 bytes",
      (client, out) -> {
        write(out, head("Transfer-Encoding: chunked"));
        forever(out, "1000\r\n" + " ".repeat(4096) + "\r\n");
      }),
  ENDLESS_CHUNK_SIZE(
      "line length limit",
      (client, out) -> {
        write(out, head("Transfer-Encoding: chunked"));
        forever(out, "0".repeat(8192));
      }),
  ENDLESS_TRAILERS(
      "no whole answer within",
      (client, out) -> {
        write(out, head("Transfer-Encoding: chunked") + "2\r\n{}\r\n0\r\n");
        forever(out, "X-Many: a\r\n".repeat(512));
      }),
  COMPRESSION_BOMB(
      "more than 1048576 bytes",
      (client, out) -> {
        write(out, head("Content-Encoding: gzip\r\nContent-Type: application/json"));
        forever(out, Play.Bomb.BYTES);
      }),
  BROKEN_COMPRESSION(
      "failed     SHAPE-1",
      (client, out) -> write(out, head("Content-Encoding: gzip") + "this is not gzip")),
  LENGTH_TOO_LONG(
      "Premature end", (client, out) -> write(out, head("Content-Length: 1000") + "{}")),
  LENGTH_TOO_SHORT(
      "failed     SHAPE-1",
      (client, out) -> write(out, head("Content-Length: 5") + "{\"RequestId\":\"1\"}")),
  LENGTH_NEGATIVE(
      "failed     SHAPE-1", (client, out) -> write(out, head("Content-Length: -5") + "{}")),
  LENGTH_NO_NUMBER(
      "failed     SHAPE-1", (client, out) -> write(out, head("Content-Length: many") + "{}")),
  LENGTH_BEYOND_64_BITS(
      "failed     SHAPE-1",
      (client, out) -> write(out, head("Content-Length: 99999999999999999999") + "{}")),
  SWITCHES_PROTOCOLS(
      "no whole answer within",
      (client, out) -> {
        write(out, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n");
        drip(out, "\0");
      }),
  UNKNOWN_CHARSET(
      "failed     SHAPE-1",
      (client, out) ->
          write(out, head("Content-Type: application/json;charset=no-such-charset") + "{}")),
  MALFORMED_CONTENT_TYPE(
      "failed     SHAPE-1", (client, out) -> write(out, head("Content-Type: ;;=\"") + "{}")),
  MALFORMED_HEADER("Invalid header", (client, out) -> write(out, head("no colon here") + "{}")),
  MALFORMED_STATUS("invalid status code", (client, out) -> write(out, "HTTP/1.1 abc OK\r\n\r\n{}")),
  IMPOSSIBLE_STATUS("failed     ERROR-1", (client, out) -> write(out, "HTTP/1.1 999 OK\r\n\r\n{}")),
  STATUS_ZERO("Invalid response", (client, out) -> write(out, "HTTP/1.1 000 OK\r\n\r\n{}")),
  UNKNOWN_ENCODING(
      "failed     SHAPE-1", (client, out) -> write(out, head("Content-Encoding: zip") + "{}")),
  UNKNOWN_TRANSFER_ENCODING(
      "failed     SHAPE-1", (client, out) -> write(out, head("Transfer-Encoding: zip") + "{}")),
  SPEAKS_ANOTHER_PROTOCOL(
      "valid HTTP response", (client, out) -> write(out, "SSH-2.0-OpenSSH_9.6\r\n")),
  RANDOM_BYTES("valid HTTP response", (client, out) -> out.write(random())),
  RANDOM_BODY(
      "failed     SHAPE-1",
      (client, out) -> {
        write(out, head("Content-Type: application/json"));
        out.write(random());
      }),
  INVALID_UTF_8(
      "failed     SHAPE-1",
      (client, out) -> {
        write(out, head("Content-Type: application/json"));
        out.write(new byte[] {'{', '"', 'R', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'});
      }),
  NO_BODY("failed     SHAPE-1", (client, out) -> write(out, head("Content-Length: 0"))),
  HTML(
      "failed     SHAPE-1",
      (client, out) -> write(out, head("Content-Type: text/html") + "<html>Hello!</html>")),
  PLAIN_404(
      "no answer is one of",
      (client, out) ->
          write(
              out, "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n\r\n404 page not found")),
  JSON_OF_ANOTHER_KIND("failed     SHAPE-1", (client, out) -> json(out, "{\"hello\":\"world\"}")),
  JSON_THAT_IS_NO_OBJECT("failed     SHAPE-1", (client, out) -> json(out, "[1,2,3]")),
  DEEP_JSON("nesting depth", (client, out) -> json(out, "[".repeat(100_000) + "]".repeat(100_000))),
  WIDE_JSON("JSON tokens", (client, out) -> json(out, "[" + "{},".repeat(300_000) + "{}]")),
  LONG_NUMBER(
      "Number value length", (client, out) -> json(out, "{\"Code\":" + "9".repeat(500_000) + "}")),
  REDIRECTS(
      "no answer is one of",
      (client, out) ->
          write(
              out,
              "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n")),
  ENDLESS_WALK_WITHOUT_ITEMS("failed     PARAM-1", walk("", "")),
  ENDLESS_WALK_OF_NEW_ITEMS("failed     PARAM-1", walk("GID@@@%1$d", "user %1$d")),
  ENDLESS_WALK_OF_ONE_ITEM("failed     PAGE-2", walk("GID@@@1", "test")),
  ENDLESS_WALK_OF_LARGE_PAGES(
      "failed     PARAM-1", walk("GID@@@%1$d" + "x".repeat(2000), "%1$d" + "x".repeat(2000))),
  ENDLESS_WALK_OF_LONG_CODES("needs data", codes());

  private final String phrase;
  private final Trick trick;

  Tricks(String phrase, Trick trick) {
    this.phrase = phrase;
    this.trick = trick;
  }

  /** What the kit must say of it. */
  String phrase() {
    return phrase;
  }

  HostileServer start() {
    return new HostileServer(trick);
  }
}

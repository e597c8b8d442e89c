package io.github.mqttcontractkit.conformance.servers;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Behaviours below headers and body: how the lab server writes an answer on its connection. They
 * travel from a behaviour to the server as headers that begin with {@code lab-}, which the server
 * obeys and never sends; two headers of that kind tell a behaviour about the connection of a
 * request.
 */
public final class Wire {
  static final String PREFIX = "lab-";
  static final String VERSION = PREFIX + "version";
  static final String REASON = PREFIX + "reason";
  static final String INTERIM = PREFIX + "interim";
  static final String CHUNKS = PREFIX + "chunks";
  static final String EXTENSIONS = PREFIX + "chunk-extensions";
  static final String PIECES = PREFIX + "pieces";
  static final String PAUSE = PREFIX + "pause";
  static final String COLON = PREFIX + "colon";
  static final String CLOSE = PREFIX + "close";

  /** Separates the values of a header that is sent in several lines. */
  static final String LINES = "\n";

  private static final String CONNECTION = PREFIX + "connection";
  private static final String NUMBER = PREFIX + "request-number";

  private Wire() {}

  /** Says another version in the status line: {@code HTTP/1.0}. */
  public static Behaviour version(String version) {
    return option(VERSION, version);
  }

  /** Says another reason phrase, also an empty one. */
  public static Behaviour reason(String reason) {
    return option(REASON, reason);
  }

  /** Sends informational answers (RFC 9110, 15.2) before the final one. */
  public static Behaviour interim(Integer... statuses) {
    return option(INTERIM, numbers(Stream.of(statuses)));
  }

  /**
   * Sends the body in chunks.
   *
   * @param sizes bytes of each, used in turn
   */
  public static Behaviour chunks(int... sizes) {
    return option(CHUNKS, numbers(IntStream.of(sizes).boxed()))
        .over(option("Transfer-Encoding", "chunked"));
  }

  /** Adds chunk extensions, sizes with leading zeros and a trailer field (RFC 9112, 7.1). */
  public static Behaviour chunkExtensions() {
    return option(EXTENSIONS, "yes");
  }

  /** Sends an answer in pieces of so many bytes, with a pause behind each. */
  public static Behaviour pieces(int bytes, int pauseMillis) {
    return option(PIECES, String.valueOf(bytes)).over(option(PAUSE, String.valueOf(pauseMillis)));
  }

  /** Whether an answer will be sent in pieces. */
  public static boolean isInPieces(StubResponse answer) {
    return answer.headers().containsKey(PIECES);
  }

  /** Writes something else than a colon and a blank between the name of a header and its value. */
  public static Behaviour colon(String colon) {
    return option(COLON, colon);
  }

  /** Sends a header in several lines of the same name. */
  public static Behaviour lines(String name, String... values) {
    return option(name, String.join(LINES, values));
  }

  /** Closes a connection behind its n-th answer, without saying so. */
  public static Behaviour closingAfter(int answers) {
    return (request, right) -> {
      StubResponse answer = right.apply(request);
      return requestNumber(request) < answers ? answer : with(answer, CLOSE, "yes");
    };
  }

  /** Which connection of the server a request came on. */
  public static String connection(WireRequest request) {
    return request.header(CONNECTION).orElse("");
  }

  /** Which request on its connection a request is, counted from 1. */
  public static int requestNumber(WireRequest request) {
    return Integer.parseInt(request.header(NUMBER).orElse("1"));
  }

  /** A request with the two headers that tell where it came. */
  public static WireRequest numbered(WireRequest request, int connection, int number) {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.put(CONNECTION, String.valueOf(connection));
    headers.put(NUMBER, String.valueOf(number));
    return request.withHeaders(headers);
  }

  private static Behaviour option(String name, String value) {
    return answer(answer -> with(answer, name, value));
  }

  private static String numbers(Stream<Integer> numbers) {
    return numbers.map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** Reads what {@link #chunks} or {@link #interim} wrote. */
  static List<Integer> numbers(String text) {
    return text.isBlank() ? List.of() : Stream.of(text.split(" ")).map(Integer::valueOf).toList();
  }
}

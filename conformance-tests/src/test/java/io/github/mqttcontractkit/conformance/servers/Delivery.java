package io.github.mqttcontractkit.conformance.servers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.mqttcontractkit.stub.core.StubResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts an answer on the wire. Its headers are written as they are spelled; {@code
 * transfer-encoding: chunked} makes chunks, {@code connection: close} closes behind the body, also
 * where no length is sent; a {@code content-length} of the answer is sent whether it is right or
 * not. Headers for the lab itself are obeyed and not sent, see {@link Wire}.
 *
 * @param answer what to write
 * @param headers of the answer, names in any case
 * @param options headers for the lab itself
 */
record Delivery(StubResponse answer, Map<String, String> headers, Map<String, String> options) {
  private static final List<Integer> CHUNKS = List.of(700);

  static Delivery of(StubResponse answer) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    answer
        .headers()
        .forEach(
            (name, value) -> (name.startsWith(Wire.PREFIX) ? options : headers).put(name, value));
    return new Delivery(answer, headers, options);
  }

  /** Writes it and says whether the connection stays open. */
  boolean to(OutputStream out) throws IOException {
    boolean chunked = headers.containsKey("transfer-encoding");
    boolean closing = isClosing() || isLying();
    if (!chunked && !closing) {
      headers.putIfAbsent("Content-Length", String.valueOf(answer.body().length));
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(head().getBytes(ISO_8859_1));
    if (chunked) {
      chunks(whole);
    } else {
      whole.write(answer.body());
    }
    write(whole.toByteArray(), out);
    return !closing && !options.containsKey(Wire.CLOSE);
  }

  private boolean isClosing() {
    return headers.containsKey("connection")
        && !headers.get("connection").equalsIgnoreCase("keep-alive");
  }

  private boolean isLying() {
    String length = headers.get("content-length");
    return length != null && !length.equals(String.valueOf(answer.body().length));
  }

  private String head() {
    String version = options.getOrDefault(Wire.VERSION, "HTTP/1.1");
    StringBuilder head = new StringBuilder();
    for (int status : Wire.numbers(options.getOrDefault(Wire.INTERIM, ""))) {
      head.append(version).append(' ').append(status).append(" Wait\r\n");
      head.append("Link: </style.css>; rel=preload\r\n\r\n");
    }
    head.append(version).append(' ').append(answer.status()).append(' ');
    head.append(options.getOrDefault(Wire.REASON, "Whatever")).append("\r\n");
    String colon = options.getOrDefault(Wire.COLON, ": ");
    headers.forEach(
        (name, values) -> {
          for (String value : values.split(Wire.LINES)) {
            head.append(name).append(colon).append(value).append("\r\n");
          }
        });
    return head.append("\r\n").toString();
  }

  private void chunks(OutputStream out) throws IOException {
    boolean extended = options.containsKey(Wire.EXTENSIONS);
    List<Integer> sizes =
        options.containsKey(Wire.CHUNKS) ? Wire.numbers(options.get(Wire.CHUNKS)) : CHUNKS;
    byte[] body = answer.body();
    int chunk = 0;
    for (int from = 0; from < body.length; chunk++) {
      int length = Math.min(sizes.get(chunk % sizes.size()), body.length - from);
      String hex = Integer.toHexString(length);
      String size = extended ? "00" + hex.toUpperCase() + ";n=" + chunk + ";q=\"a;b\"" : hex;
      out.write((size + "\r\n").getBytes(ISO_8859_1));
      out.write(body, from, length);
      out.write("\r\n".getBytes(ISO_8859_1));
      from += length;
    }
    out.write(
        (extended ? "0;last\r\nX-Chunks: " + chunk + "\r\n\r\n" : "0\r\n\r\n")
            .getBytes(ISO_8859_1));
  }

  private void write(byte[] whole, OutputStream out) throws IOException {
    int piece = Integer.parseInt(options.getOrDefault(Wire.PIECES, "" + Integer.MAX_VALUE));
    int pause = Integer.parseInt(options.getOrDefault(Wire.PAUSE, "0"));
    for (int from = 0; from < whole.length; from += Math.min(piece, whole.length - from)) {
      out.write(whole, from, Math.min(piece, whole.length - from));
      out.flush();
      pause(pause);
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

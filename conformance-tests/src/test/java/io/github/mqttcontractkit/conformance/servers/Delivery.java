package io.github.mqttcontractkit.conformance.servers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.mqttcontractkit.stub.core.StubResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts an answer on the wire. Its headers are written as they are spelled; {@code
 * transfer-encoding: chunked} makes chunks, {@code connection: close} closes behind the body, also
 * where no length is told, and a {@code content-length} of its own is told whether it is right or
 * not.
 *
 * @param answer what to write
 * @param headers of the answer, names in any case
 */
record Delivery(StubResponse answer, Map<String, String> headers) {
  private static final int CHUNK = 700;

  static Delivery of(StubResponse answer) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers());
    return new Delivery(answer, headers);
  }

  /** Writes it and says whether the connection stays open. */
  boolean to(OutputStream out) throws IOException {
    boolean chunked = headers.containsKey("transfer-encoding");
    boolean closing = headers.containsKey("connection") || isLying();
    if (!chunked && !closing) {
      headers.putIfAbsent("Content-Length", String.valueOf(answer.body().length));
    }
    StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Whatever\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    out.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
    if (chunked) {
      chunks(out);
    } else {
      out.write(answer.body());
    }
    out.flush();
    return !closing;
  }

  private boolean isLying() {
    String length = headers.get("content-length");
    return length != null && !length.equals(String.valueOf(answer.body().length));
  }

  private void chunks(OutputStream out) throws IOException {
    byte[] body = answer.body();
    for (int from = 0; from < body.length; from += CHUNK) {
      int length = Math.min(CHUNK, body.length - from);
      out.write((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
      out.write(body, from, length);
      out.write("\r\n".getBytes(ISO_8859_1));
    }
    out.write("0\r\n\r\n".getBytes(ISO_8859_1));
  }
}

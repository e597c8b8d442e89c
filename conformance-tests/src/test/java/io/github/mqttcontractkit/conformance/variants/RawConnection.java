package io.github.mqttcontractkit.conformance.variants;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.mqttcontractkit.rpc.WireRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/** Sends requests over a socket and returns the bytes of the answers. */
final class RawConnection {
  private RawConnection() {}

  /** Sends requests over one connection and reads all that comes until the server closes it. */
  static String answers(URI endpoint, List<WireRequest> requests) {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      for (WireRequest request : requests) {
        socket.getOutputStream().write(bytes(request));
      }
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(WireRequest request) throws IOException {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    StringBuilder head =
        new StringBuilder(request.method() + " " + request.path() + query + " HTTP/1.1\r\n");
    head.append("Host: 127.0.0.1\r\nAccept-Encoding: gzip\r\n");
    request.headers().forEach((n, v) -> head.append(n).append(": ").append(v).append("\r\n"));
    head.append("Content-Length: ").append(request.body().length).append("\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(head.toString().getBytes(ISO_8859_1));
    bytes.write(request.body());
    return bytes.toByteArray();
  }
}

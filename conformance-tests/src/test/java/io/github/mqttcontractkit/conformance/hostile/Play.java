package io.github.mqttcontractkit.conformance.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.conformance.hostile.HostileServer.Trick;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/** What tricks are made of. */
final class Play {
  private static final int PAGE = 100;

  /** 16 MiB of spaces in 16 KiB; GZIP members may follow one another (RFC 1952, 2.2). */
  static final class Bomb {
    static final byte[] BYTES = compressed(" ".repeat(16 << 20));
  }

  private Play() {}

  static String head(String headers) {
    return "HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n";
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }

  static void json(OutputStream out, String body) throws IOException {
    write(out, head("Content-Type: application/json") + body);
  }

  static void drip(OutputStream out, String text) throws IOException, InterruptedException {
    while (true) {
      write(out, text);
      Thread.sleep(20);
    }
  }

  static void forever(OutputStream out, String text) throws IOException {
    forever(out, text.getBytes(UTF_8));
  }

  static void forever(OutputStream out, byte[] bytes) throws IOException {
    while (true) {
      out.write(bytes);
    }
  }

  private static byte[] compressed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] random() {
    byte[] bytes = new byte[2000];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  /** Every page has a token that never came before; one body serves both operations. */
  static Trick walk(String client, String user) {
    AtomicLong count = new AtomicLong();
    return (socket, out) -> {
      StringBuilder clients = new StringBuilder();
      StringBuilder users = new StringBuilder();
      for (int i = 0; i < PAGE && !client.isEmpty(); i++) {
        long n = count.incrementAndGet();
        String comma = i == 0 ? "" : ",";
        clients.append(comma).append('"').append(client.replace("%1$d", "" + n)).append('"');
        users
            .append(comma)
            .append("{\"Username\":\"")
            .append(user.replace("%1$d", "" + n))
            .append("\",\"Secret\":\"s\",\"IdentityType\":\"USER\",\"SignMode\":\"SIGNED\"}");
      }
      String token = "\",\"NextToken\":\"t" + count.incrementAndGet() + "\"";
      json(
          out,
          "{\"RequestId\":\"r"
              + count.incrementAndGet()
              + "\",\"Code\":200,\"Success\":true,\"Message\":\"\","
              + "\"DeviceCredentialClientIdList\":{\"Total\":\"1\",\"PageNo\":\"1\",\"PageSize\":\"1"
              + token
              + ",\"ClientIdList\":["
              + clients
              + "]},\"Data\":{\"X\":\""
              + token
              + ",\"Results\":["
              + users
              + "]}}");
    };
  }

  /** Each error has a code of its own, as long as an answer may be. */
  static Trick codes() {
    AtomicLong count = new AtomicLong();
    return (socket, out) ->
        write(
            out,
            "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n"
                + "{\"RequestId\":\"r%1$d\",\"Code\":\"Code%1$d%2$s\",\"Message\":\"no\"}"
                    .formatted(count.incrementAndGet(), "x".repeat(900_000)));
  }
}

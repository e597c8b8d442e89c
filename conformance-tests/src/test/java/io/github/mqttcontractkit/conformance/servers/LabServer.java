package io.github.mqttcontractkit.conformance.servers;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A server on the loopback interface that answers as a behaviour wants: what it sends is what the
 * behaviour gives, to the byte. HTTP/1.1 (RFC 9112), requests with a {@code content-length} only.
 */
public final class LabServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Stub stub;
  private final Behaviour behaviour;
  private final AtomicInteger connections = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "lab-server");
            thread.setDaemon(true);
            return thread;
          });

  public LabServer(Contract contract, Supplier<Data> data, Behaviour behaviour) {
    this.stub = new Stub(contract, data, List.of());
    this.behaviour = behaviour;
    try {
      socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        threads.execute(() -> serve(connection));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private void serve(Socket connection) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = new BufferedOutputStream(connection.getOutputStream())) {
      int number = connections.incrementAndGet();
      boolean open = true;
      for (int i = 1; open; i++) {
        WireRequest request = request(in);
        open = request != null && answer(Wire.numbered(request, number, i)).to(out);
      }
    } catch (IOException | Dropped gone) {
      // the other side hung up, or the behaviour did
    }
  }

  private Delivery answer(WireRequest request) {
    return Delivery.of(behaviour.answer(request, stub::answer));
  }

  private static WireRequest request(InputStream in) throws IOException {
    String[] start = line(in).split(" ");
    if (start.length < 2) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (first, second) -> first + ", " + second);
    }
    String[] target = start[1].split("\\?", 2);
    return new WireRequest(
        start[0],
        target[0],
        target.length < 2 ? "" : target[1],
        headers,
        in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
      line.append((char) read);
    }
    return line.toString().strip();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}

package io.github.mqttcontractkit.conformance.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.mqttcontractkit.acs.WireRequest;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.stub.Answer;
import io.github.mqttcontractkit.stub.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on the loopback interface that answers as a behaviour wants. */
public final class FaultyServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  public FaultyServer(Contract contract, Data data, Fault.Behaviour behaviour) {
    Stub stub = new Stub(contract, data);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> answer(exchange, stub, behaviour));
    server.setExecutor(threads);
    server.start();
  }

  private static void answer(HttpExchange exchange, Stub stub, Fault.Behaviour behaviour)
      throws IOException {
    try (exchange) {
      Answer answer = behaviour.answer(request(exchange), stub::answer);
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(
          answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (DroppedConnection dropped) {
      exchange.close();
    }
  }

  private static WireRequest request(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name, String.join(",", values)));
    URI uri = exchange.getRequestURI();
    return new WireRequest(
        exchange.getRequestMethod(),
        uri.getPath(),
        uri.getRawQuery() == null ? "" : uri.getRawQuery(),
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Thrown by a behaviour that closes the connection without an answer. */
  static final class DroppedConnection extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}

package io.github.mqttcontractkit.conformance;

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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** An implementation that changes the text of every right answer. */
final class AlteredStub implements AutoCloseable {
  private final HttpServer server;

  AlteredStub(UnaryOperator<String> change) {
    Stub stub = new Stub(Contract.load(), Data.standard());
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> answer(exchange, stub, change));
    server.start();
  }

  private static void answer(HttpExchange exchange, Stub stub, UnaryOperator<String> change)
      throws IOException {
    try (exchange) {
      Answer right = stub.answer(request(exchange));
      byte[] body = change.apply(right.text()).getBytes(StandardCharsets.UTF_8);
      right.headers().forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(right.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static WireRequest request(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    String query = exchange.getRequestURI().getRawQuery();
    return new WireRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query == null ? "" : query,
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

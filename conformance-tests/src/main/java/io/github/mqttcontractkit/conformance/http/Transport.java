package io.github.mqttcontractkit.conformance.http;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Sends a request and reads the whole answer, in bounded time and memory. Every request has a
 * connection of its own, so that no answer is taken for that of another request; it is cut when the
 * time is over.
 */
public final class Transport implements AutoCloseable {
  private final URI endpoint;
  private final Duration timeout;
  private final UnaryOperator<WireRequest> signer;
  private final Redaction redaction;
  private final String codePlace;
  private final Connections connections;
  private final ExecutorService senders =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "conformance-sender");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param endpoint scheme, host and port
   * @param timeout for one request, from the first byte sent to the last byte read
   * @param signer signs a request that is about to be sent; sees the {@code host} header
   */
  public Transport(
      Contract contract, URI endpoint, Duration timeout, UnaryOperator<WireRequest> signer) {
    this.endpoint = endpoint;
    this.timeout = timeout;
    this.signer = signer;
    this.redaction = new Redaction(contract);
    this.codePlace = contract.errorEnvelope().code();
    this.connections = new Connections(timeout);
  }

  /**
   * Sends a request over a connection of its own.
   *
   * @throws Unreachable if no whole answer came
   */
  public Exchange send(WireRequest request) {
    try (Connection connection = connections.open()) {
      return await(request, submit(request, connection, false));
    }
  }

  /**
   * Sends requests one after the other over one connection, which stays open as long as the other
   * side lets it; if it is closed in between, what is left goes over another one.
   *
   * @throws Unreachable if a request got no whole answer on a connection of its own either
   */
  public List<Exchange> sendOnOneConnection(List<WireRequest> requests) {
    try (Connection connection = connections.open()) {
      List<Exchange> exchanges = new ArrayList<>();
      for (WireRequest request : requests) {
        exchanges.add(onOpenConnection(request, connection));
      }
      return exchanges;
    }
  }

  /** A server may close a connection at any time (RFC 9112, 9.5): that is no fault. */
  private Exchange onOpenConnection(WireRequest request, Connection connection) {
    try {
      return await(request, submit(request, connection, true));
    } catch (Unreachable closed) {
      return send(request);
    }
  }

  /**
   * Sends requests at the same time, each over a connection of its own.
   *
   * @return the answers in the order of the requests
   * @throws Unreachable if one of them got no whole answer
   */
  public List<Exchange> sendTogether(List<WireRequest> requests) {
    List<Connection> open = requests.stream().map(request -> connections.open()).toList();
    try {
      List<Future<Exchange.Response>> answers =
          IntStream.range(0, requests.size())
              .mapToObj(i -> submit(requests.get(i), open.get(i), false))
              .toList();
      return IntStream.range(0, requests.size())
          .mapToObj(i -> await(requests.get(i), answers.get(i)))
          .toList();
    } finally {
      open.forEach(Connection::close);
    }
  }

  private Future<Exchange.Response> submit(
      WireRequest request, Connection connection, boolean staysOpen) {
    WireRequest signed = signed(request);
    return senders.submit(() -> response(signed, connection, staysOpen));
  }

  private Exchange await(WireRequest request, Future<Exchange.Response> answer) {
    try {
      return new Exchange(asked(request), answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw new Unreachable("no whole answer within " + timeout.toMillis() + " ms");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw Unreachable.because(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("interrupted");
    }
  }

  /** Masks, in any text that is to be shown, the secrets of all answers so far. */
  public UnaryOperator<String> mask() {
    return redaction.ofAllAnswers();
  }

  /** The request as reports show it: whole, but without its signature. */
  public Exchange.Request asked(WireRequest request) {
    return new Exchange.Request(
        request.method(), url(request).toString(), request.headers(), request.text());
  }

  private WireRequest signed(WireRequest request) {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.put("host", endpoint.getRawAuthority());
    return signer.apply(
        new WireRequest(
            request.method(), request.path(), request.query(), headers, request.body()));
  }

  private URI url(WireRequest request) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    return URI.create(endpoint + request.path() + query);
  }

  private Exchange.Response response(WireRequest request, Connection connection, boolean staysOpen)
      throws IOException {
    Response response = connection.send(request, url(request), staysOpen);
    return redaction.mask(ResponseReader.read(response, codePlace), request);
  }

  @Override
  public void close() {
    senders.shutdownNow();
  }
}

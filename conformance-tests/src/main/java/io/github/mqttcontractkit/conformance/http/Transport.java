package io.github.mqttcontractkit.conformance.http;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.UrlEncoded;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
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
import org.apache.http.client.HttpClient;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.impl.conn.SchemeRegistryFactory;
import org.apache.http.params.CoreConnectionPNames;
import org.apache.http.params.HttpParams;
import org.apache.http.params.SyncBasicHttpParams;

/**
 * Sends a request and reads the whole answer, in bounded time and memory. Every request has a
 * connection of its own, so that no answer is taken for that of another request; it is cut when the
 * time is over.
 */
public final class Transport implements AutoCloseable {
  private static final int LONGEST_HEADER = 16 << 10;
  private static final int MOST_HEADERS = 250;

  /** http and https; reads the trusted certificates once. */
  private static final SchemeRegistry SCHEMES = SchemeRegistryFactory.createDefault();

  /** What every client starts from; to make it reads a file of the library. */
  private static final HttpParams DEFAULTS = new SyncBasicHttpParams();

  static {
    DefaultHttpClient.setDefaultHttpParams(DEFAULTS);
  }

  private final URI endpoint;
  private final Duration timeout;
  private final UnaryOperator<WireRequest> signer;
  private final Redaction redaction;
  private final String codePlace;
  private final HttpClientConfig clientConfig;
  private final RestAssuredConfig config;
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
    int millis = Math.toIntExact(timeout.toMillis());
    this.clientConfig =
        HttpClientConfig.httpClientConfig()
            .setParam(CoreConnectionPNames.CONNECTION_TIMEOUT, millis)
            .setParam(CoreConnectionPNames.SO_TIMEOUT, millis)
            .setParam(CoreConnectionPNames.MAX_LINE_LENGTH, LONGEST_HEADER)
            .setParam(CoreConnectionPNames.MAX_HEADER_COUNT, MOST_HEADERS);
    this.config =
        RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
            .redirect(RedirectConfig.redirectConfig().followRedirects(false))
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .encodeContentTypeAs(UrlEncoded.MEDIA_TYPE, ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  }

  /**
   * Sends a request over a connection of its own.
   *
   * @throws Unreachable if no whole answer came
   */
  public Exchange send(WireRequest request) {
    HttpClient client = client();
    try {
      return await(request, submit(request, client, false));
    } finally {
      client.getConnectionManager().shutdown();
    }
  }

  /**
   * Sends requests one after the other over one connection, which stays open as long as the other
   * side lets it; if it is closed in between, what is left goes over another one.
   *
   * @throws Unreachable if a request got no whole answer on a connection of its own either
   */
  public List<Exchange> sendOnOneConnection(List<WireRequest> requests) {
    HttpClient client = client();
    try {
      List<Exchange> exchanges = new ArrayList<>();
      for (WireRequest request : requests) {
        exchanges.add(onOpenConnection(request, client));
      }
      return exchanges;
    } finally {
      client.getConnectionManager().shutdown();
    }
  }

  /** A server may close a connection at any time (RFC 9112, 9.5): that is no fault. */
  private Exchange onOpenConnection(WireRequest request, HttpClient client) {
    try {
      return await(request, submit(request, client, true));
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
    List<HttpClient> clients = requests.stream().map(request -> client()).toList();
    try {
      List<Future<Exchange.Response>> answers =
          IntStream.range(0, requests.size())
              .mapToObj(i -> submit(requests.get(i), clients.get(i), false))
              .toList();
      return IntStream.range(0, requests.size())
          .mapToObj(i -> await(requests.get(i), answers.get(i)))
          .toList();
    } finally {
      clients.forEach(client -> client.getConnectionManager().shutdown());
    }
  }

  private Future<Exchange.Response> submit(
      WireRequest request, HttpClient client, boolean staysOpen) {
    WireRequest signed = signed(request);
    return senders.submit(() -> response(signed, client, staysOpen));
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

  /** A client that reports every failure: it never tries again by itself. */
  private static HttpClient client() {
    DefaultHttpClient client =
        new DefaultHttpClient(new BasicClientConnectionManager(SCHEMES), DEFAULTS.copy());
    client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
    return client;
  }

  private Exchange.Response response(WireRequest request, HttpClient client, boolean staysOpen)
      throws IOException {
    RequestSpecification specification =
        RestAssured.given()
            .config(config.httpClient(clientConfig.httpClientFactory(() -> client)))
            .urlEncodingEnabled(false)
            .header("connection", staysOpen ? "keep-alive" : "close");
    headers(request).forEach((name, values) -> values.forEach(v -> specification.header(name, v)));
    if (request.body().length > 0) {
      specification.body(request.text());
    }
    return redaction.mask(
        ResponseReader.read(specification.request(request.method(), url(request)), codePlace),
        request);
  }

  /** Every header with its values, which line ends divide; the kit takes gzip. */
  private static Map<String, List<String>> headers(WireRequest request) {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("accept-encoding", List.of("gzip"));
    request.headers().forEach((name, value) -> headers.put(name, value.lines().toList()));
    return headers;
  }

  @Override
  public void close() {
    senders.shutdownNow();
  }
}

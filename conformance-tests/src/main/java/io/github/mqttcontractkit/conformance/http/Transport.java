package io.github.mqttcontractkit.conformance.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.mqttcontractkit.acs.UrlEncoded;
import io.github.mqttcontractkit.acs.WireRequest;
import io.github.mqttcontractkit.conformance.Exchange;
import io.github.mqttcontractkit.contract.Contract;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** Sends a request and reads the whole answer, in bounded time and memory. */
public final class Transport implements AutoCloseable {
  /** The longest answer that is read, in bytes. A page of 100 items is far below. */
  static final int LONGEST_BODY = 4 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final URI endpoint;
  private final Duration timeout;
  private final UnaryOperator<WireRequest> signer;
  private final Redaction redaction;
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
    int millis = Math.toIntExact(timeout.toMillis());
    this.config =
        RestAssuredConfig.config()
            .httpClient(
                HttpClientConfig.httpClientConfig()
                    .setParam("http.connection.timeout", millis)
                    .setParam("http.socket.timeout", millis))
            .redirect(RedirectConfig.redirectConfig().followRedirects(false))
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .encodeContentTypeAs(UrlEncoded.MEDIA_TYPE, ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  }

  /**
   * Sends a request.
   *
   * @throws Unreachable if no whole answer came
   */
  public Exchange send(WireRequest request) {
    Future<Exchange> answer = senders.submit(() -> exchange(request));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Unreachable("no whole answer within " + timeout.toMillis() + " ms");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Unreachable || e.getCause() instanceof IOException) {
        throw new Unreachable(String.valueOf(e.getCause().getMessage()));
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("interrupted");
    }
  }

  private Exchange exchange(WireRequest request) throws IOException {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    URI url = URI.create(endpoint + request.path() + query);
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.put("host", endpoint.getRawAuthority());
    WireRequest signed =
        signer.apply(
            new WireRequest(
                request.method(), request.path(), request.query(), headers, request.body()));
    var specification =
        RestAssured.given().config(config).urlEncodingEnabled(false).headers(signed.headers());
    if (signed.body().length > 0) {
      specification.body(signed.text());
    }
    Response response = specification.request(signed.method(), url);
    return new Exchange(
        new Exchange.Request(request.method(), url.toString(), request.headers(), request.text()),
        redaction.mask(read(response), signed));
  }

  private Exchange.Response read(Response response) throws IOException {
    byte[] body = body(response);
    Map<String, String> headers = new TreeMap<>();
    response
        .headers()
        .forEach(
            header ->
                headers.merge(
                    header.getName().toLowerCase(Locale.ROOT),
                    header.getValue(),
                    (first, second) -> first + ", " + second));
    return new Exchange.Response(
        response.statusCode(), headers, new String(body, UTF_8), json(body));
  }

  private static byte[] body(Response response) throws IOException {
    try (InputStream in = response.body().asInputStream()) {
      byte[] body = in == null ? new byte[0] : in.readNBytes(LONGEST_BODY + 1);
      if (body.length > LONGEST_BODY) {
        throw new Unreachable("an answer of more than " + LONGEST_BODY + " bytes");
      }
      return body;
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    senders.shutdownNow();
  }
}

package io.github.mqttcontractkit.conformance.variants;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.http.Transport;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.rpc.UrlEncoded;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A client that retries transient errors and sends tokens back unchanged. */
final class PatientCaller implements AutoCloseable {
  private static final int TRIES = 60;
  private static final int WAIT_MS = 25;
  private static final int MOST_PAGES = 200;

  private final Transport transport;

  PatientCaller(URI endpoint) {
    transport =
        new Transport(Lab.CONTRACT, endpoint, Duration.ofSeconds(20), UnaryOperator.identity());
  }

  /**
   * Sends a request until the answer is no transient error.
   *
   * @throws IllegalStateException if it stays one
   */
  Exchange send(WireRequest request) {
    for (int i = 0; i < TRIES; i++) {
      Exchange exchange = transport.send(request);
      if (!isTransient(exchange)) {
        return exchange;
      }
      pause();
    }
    throw new IllegalStateException("still told to wait: " + request.query());
  }

  /** The pages of a walk by token. */
  List<JsonNode> walk(WireRequest first) {
    List<JsonNode> pages = new ArrayList<>();
    WireRequest next = first;
    while (true) {
      Exchange exchange = send(next);
      if (!exchange.response().isSuccess() || pages.size() > MOST_PAGES) {
        throw new IllegalStateException(next.query() + " gets " + exchange.response().summary());
      }
      JsonNode page = page(exchange);
      pages.add(page);
      String token = page.path("NextToken").asText("");
      if (token.isEmpty() || page.path("NextToken").isNull()) {
        return pages;
      }
      next = first.withQuery(UrlEncoded.format(with(first, token)));
    }
  }

  /** The object of a success that holds items and token. */
  static JsonNode page(Exchange exchange) {
    JsonNode body = exchange.response().json();
    return body.has("DeviceCredentialClientIdList")
        ? body.path("DeviceCredentialClientIdList")
        : body.path("Data");
  }

  private static Map<String, String> with(WireRequest first, String token) {
    Map<String, String> parameters = new TreeMap<>(first.parameters());
    parameters.put("NextToken", token);
    return parameters;
  }

  private static boolean isTransient(Exchange exchange) {
    JsonNode code = exchange.response().json().path("Code");
    return !exchange.response().isSuccess()
        && code.isTextual()
        && Refusals.error(code.asText()).means("transient");
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT_MS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}

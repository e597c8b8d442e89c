package io.github.mqttcontractkit.conformance.http;

import io.github.mqttcontractkit.rpc.WireRequest;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.http.client.HttpClient;

/** One connection to the implementation; requests are sent over it one at a time. */
final class Connection implements AutoCloseable {
  /** The library would put a header of its own in place of one that is left out. */
  static final String ACCEPT = "accept";

  private final HttpClient client;
  private final RestAssuredConfig config;

  /**
   * @param config uses the client
   */
  Connection(HttpClient client, RestAssuredConfig config) {
    this.client = client;
    this.config = config;
  }

  /**
   * Sends a request and reads the head of its answer.
   *
   * @param staysOpen whether the other side is asked to keep the connection open
   */
  Response send(WireRequest request, URI url, boolean staysOpen) {
    RequestSpecification specification =
        RestAssured.given()
            .config(config)
            .urlEncodingEnabled(false)
            .header("connection", staysOpen ? "keep-alive" : "close");
    headers(request).forEach((name, values) -> values.forEach(v -> specification.header(name, v)));
    if (request.body().length > 0) {
      specification.body(request.text());
    }
    return specification.request(request.method(), url);
  }

  /** Every header with its values, which line ends divide; empty for one that is not sent. */
  private static Map<String, List<String>> headers(WireRequest request) {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("accept-encoding", List.of("gzip"));
    headers.put(ACCEPT, List.of(""));
    request.headers().forEach((name, value) -> headers.put(name, value.lines().toList()));
    return headers;
  }

  /** Cuts the connection, also in the middle of an answer. */
  @Override
  public void close() {
    client.getConnectionManager().shutdown();
  }
}

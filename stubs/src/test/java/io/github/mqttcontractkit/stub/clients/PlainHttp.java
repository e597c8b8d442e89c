package io.github.mqttcontractkit.stub.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.OptionalInt;

/**
 * Requests without a client of the vendor's, and unsigned.
 *
 * @param binding form of the request
 * @param method {@code GET} or {@code POST}
 * @param place where parameters travel
 */
public record PlainHttp(Binding binding, String method, Place place) implements TestClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public JsonNode call(String host, Credentials key, CallBuilder call) throws Exception {
    HttpResponse<String> response = send(host, call.request(binding, method, place));
    JsonNode body = JSON.readTree(response.body());
    if (response.statusCode() == 200) {
      return body;
    }
    throw new Refused(
        OptionalInt.of(response.statusCode()),
        body.path("Code").asText(),
        body.path("Message").asText(),
        body.path("RequestId").asText());
  }

  /** Sends a request as it is. */
  public static HttpResponse<String> send(String host, WireRequest request) throws Exception {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    var sent =
        HttpRequest.newBuilder(URI.create("http://" + host + request.path() + query))
            .method(request.method(), BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(sent::header);
    return HTTP.send(sent.build(), HttpResponse.BodyHandlers.ofString());
  }
}

package com.example;

import io.github.mqttcontractkit.stub.MqttStub;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Uses the stub where there is no JUnit. */
public final class Main {
  private static final String QUERY =
      "/?Action=QueryCustomAuthIdentity&InstanceId=mqtt-mine&Size=10";

  private Main() {}

  public static void main(String[] args) throws Exception {
    try (MqttStub stub = MqttStub.builder().user("mqtt-mine", "alice").build()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(stub.endpoint() + QUERY)).build();
      String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      if (!body.contains("\"alice\"") || stub.calls().size() != 1) {
        throw new IllegalStateException(body + " after " + stub.calls());
      }
    }
  }
}

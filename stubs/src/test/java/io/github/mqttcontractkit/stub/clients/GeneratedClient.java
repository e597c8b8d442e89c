package io.github.mqttcontractkit.stub.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mqttcontractkit.client.ApiClient;
import io.github.mqttcontractkit.client.ApiException;
import io.github.mqttcontractkit.client.CustomAuthApi;
import io.github.mqttcontractkit.client.DeviceCredentialApi;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import java.util.OptionalInt;

/** The client that is generated from the document; it speaks the path form, unsigned. */
public record GeneratedClient() implements TestClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public JsonNode call(String host, Credentials key, CallBuilder ask) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri("http://" + host);
    try {
      return JSON.valueToTree(answer(client, ask));
    } catch (ApiException e) {
      JsonNode body = JSON.readTree(e.getResponseBody());
      throw new Refused(
          OptionalInt.of(e.getCode()),
          body.path("Code").asText(),
          body.path("Message").asText(),
          body.path("RequestId").asText());
    }
  }

  private static Object answer(ApiClient client, CallBuilder ask) throws ApiException {
    return ask.call().action().equals("ListDeviceCredentialClientId")
        ? new DeviceCredentialApi(client)
            .listDeviceCredentialClientId(
                value(ask, "InstanceId"),
                value(ask, "GroupId"),
                value(ask, "PageSize"),
                value(ask, "PageNo"),
                value(ask, "NextToken"),
                ask.headers())
        : new CustomAuthApi(client)
            .queryCustomAuthIdentity(
                value(ask, "InstanceId"),
                Integer.valueOf(value(ask, "Size")),
                value(ask, "Username"),
                value(ask, "IdentityType"),
                value(ask, "ClientId"),
                value(ask, "NextToken"),
                ask.headers());
  }

  private static String value(CallBuilder ask, String parameter) {
    return ask.call().parameter(parameter).orElse(null);
  }
}

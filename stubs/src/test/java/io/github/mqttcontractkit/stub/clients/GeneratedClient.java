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
  public JsonNode call(String host, Credentials key, CallBuilder call) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri("http://" + host);
    try {
      return JSON.valueToTree(answer(client, call));
    } catch (ApiException e) {
      JsonNode body = JSON.readTree(e.getResponseBody());
      throw new Refused(
          OptionalInt.of(e.getCode()),
          body.path("Code").asText(),
          body.path("Message").asText(),
          body.path("RequestId").asText());
    }
  }

  private static Object answer(ApiClient client, CallBuilder call) throws ApiException {
    return call.call().action().equals("ListDeviceCredentialClientId")
        ? new DeviceCredentialApi(client)
            .listDeviceCredentialClientId(
                value(call, "InstanceId"),
                value(call, "GroupId"),
                value(call, "PageSize"),
                value(call, "PageNo"),
                value(call, "NextToken"),
                call.headers())
        : new CustomAuthApi(client)
            .queryCustomAuthIdentity(
                value(call, "InstanceId"),
                Integer.valueOf(value(call, "Size")),
                value(call, "Username"),
                value(call, "IdentityType"),
                value(call, "ClientId"),
                value(call, "NextToken"),
                call.headers());
  }

  private static String value(CallBuilder call, String parameter) {
    return call.call().parameter(parameter).orElse(null);
  }
}

package io.github.mqttcontractkit.stub.clients;

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * {@code com.aliyun:tea-openapi}, the runtime under the generated Java SDKs.
 *
 * @param signature {@code null} for V3, {@code v2} for what everybody else calls V1
 * @param place where parameters travel
 */
public record TeaOpenApi(String signature, Place place) implements TestClient {
  @Override
  public JsonNode call(String host, Credentials key, CallBuilder call) throws Exception {
    Client client =
        new Client(
            new Config()
                .setEndpoint(host)
                .setProtocol("http")
                .setSignatureAlgorithm(signature)
                .setAccessKeyId(key.accessKeyId())
                .setAccessKeySecret(key.accessKeySecret()));
    try {
      Map<String, ?> answer = client.callApi(params(call), request(call), new RuntimeOptions());
      return new ObjectMapper().valueToTree(answer.get("body"));
    } catch (TeaException e) {
      throw new Refused(
          OptionalInt.of(e.getStatusCode()),
          e.getCode(),
          e.getMessage(),
          String.valueOf(e.getData().get("RequestId")));
    }
  }

  private Params params(CallBuilder call) {
    return new Params()
        .setAction(call.call().action())
        .setVersion("2020-04-20")
        .setProtocol("HTTP")
        .setMethod(place == Place.FORM ? "POST" : TestClient.method(call))
        .setAuthType("AK")
        .setStyle("RPC")
        .setPathname("/")
        .setReqBodyType("formData")
        .setBodyType("json");
  }

  private OpenApiRequest request(CallBuilder call) {
    Map<String, String> parameters = new TreeMap<>(call.call().parameters());
    OpenApiRequest request = new OpenApiRequest().setHeaders(call.headers());
    return place == Place.FORM ? request.setBody(parameters) : request.setQuery(parameters);
  }
}

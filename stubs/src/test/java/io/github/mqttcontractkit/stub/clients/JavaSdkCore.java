package io.github.mqttcontractkit.stub.clients;

import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import java.util.OptionalInt;

/**
 * {@code com.aliyun:aliyun-java-sdk-core}, the older Java runtime; it signs V1.
 *
 * @param place where parameters travel
 */
public record JavaSdkCore(Place place) implements TestClient {
  @Override
  public JsonNode call(String host, Credentials key, CallBuilder call) throws Exception {
    var profile =
        DefaultProfile.getProfile("cn-hangzhou", key.accessKeyId(), key.accessKeySecret());
    var client = new DefaultAcsClient(profile);
    try {
      return new ObjectMapper().readTree(client.getCommonResponse(request(host, call)).getData());
    } catch (ClientException e) {
      throw new Refused(OptionalInt.empty(), e.getErrCode(), e.getErrMsg(), e.getRequestId());
    } finally {
      client.shutdown();
    }
  }

  private CommonRequest request(String host, CallBuilder call) {
    var request = new CommonRequest();
    request.setSysProtocol(ProtocolType.HTTP);
    request.setSysDomain(host);
    request.setSysVersion("2020-04-20");
    request.setSysAction(call.call().action());
    request.setSysMethod(
        place == Place.FORM ? MethodType.POST : MethodType.valueOf(TestClient.method(call)));
    call.call()
        .parameters()
        .forEach(place == Place.FORM ? request::putBodyParameter : request::putQueryParameter);
    call.headers().forEach(request::putHeadParameter);
    return request;
  }
}

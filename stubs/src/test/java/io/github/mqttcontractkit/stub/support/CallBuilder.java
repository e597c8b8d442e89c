package io.github.mqttcontractkit.stub.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call in the making, for tests.
 *
 * @param headers beside those that every request has
 */
public record CallBuilder(Call call, Map<String, String> headers) {
  public static final Contract CONTRACT = Contract.load();
  private static final ObjectMapper JSON = new ObjectMapper();

  public static CallBuilder list(String group) {
    return of(
        "ListDeviceCredentialClientId",
        Map.of("InstanceId", "mqtt-demo", "GroupId", group, "PageSize", "100"));
  }

  public static CallBuilder query() {
    return of("QueryCustomAuthIdentity", Map.of("InstanceId", "mqtt-demo", "Size", "100"));
  }

  public static CallBuilder of(String action, Map<String, String> parameters) {
    return new CallBuilder(new Call(action, Optional.empty(), parameters), Map.of());
  }

  public CallBuilder with(String name, String value) {
    return new CallBuilder(call.with(name, value), headers);
  }

  public CallBuilder without(String name) {
    return new CallBuilder(call.without(name), headers);
  }

  public CallBuilder preferring(String preference) {
    return new CallBuilder(call, Map.of("prefer", preference));
  }

  public StubResponse to(Stub stub) {
    return to(stub, Binding.RPC, "GET", Binding.Place.QUERY);
  }

  public StubResponse to(Stub stub, Binding binding, String method, Binding.Place place) {
    return stub.answer(request(binding, method, place));
  }

  public WireRequest request(Binding binding, String method, Binding.Place place) {
    WireRequest request = binding.write(CONTRACT.rpc(), call, method, place);
    Map<String, String> all = new HashMap<>(request.headers());
    all.putAll(headers);
    return request.withHeaders(all);
  }

  public JsonNode json(Stub stub) {
    return json(to(stub));
  }

  public static JsonNode json(StubResponse answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + answer.text(), e);
    }
  }
}

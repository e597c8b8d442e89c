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
 * Builds a call and sends it to a stub, for tests.
 *
 * @param call the call so far
 * @param headers in addition to those of every request
 */
public record CallBuilder(Call call, Map<String, String> headers) {
  public static final Contract CONTRACT = Contract.load();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A call that lists the clients of a group of the default data. */
  public static CallBuilder list(String group) {
    return of(
        "ListDeviceCredentialClientId",
        Map.of("InstanceId", "mqtt-demo", "GroupId", group, "PageSize", "100"));
  }

  /** A call that queries the identities of the default data. */
  public static CallBuilder query() {
    return of("QueryCustomAuthIdentity", Map.of("InstanceId", "mqtt-demo", "Size", "100"));
  }

  /** Any call. */
  public static CallBuilder of(String action, Map<String, String> parameters) {
    return new CallBuilder(new Call(action, Optional.empty(), parameters), Map.of());
  }

  /** The same call with a parameter set. */
  public CallBuilder with(String name, String value) {
    return new CallBuilder(call.with(name, value), headers);
  }

  /** The same call without a parameter. */
  public CallBuilder without(String name) {
    return new CallBuilder(call.without(name), headers);
  }

  /** The same call with the header {@code Prefer}. */
  public CallBuilder preferring(String preference) {
    return new CallBuilder(call, Map.of("prefer", preference));
  }

  /** Sends the call by GET in the RPC form. */
  public StubResponse sendTo(Stub stub) {
    return sendTo(stub, Binding.RPC, "GET", Binding.Place.QUERY);
  }

  /** Sends the call. */
  public StubResponse sendTo(Stub stub, Binding binding, String method, Binding.Place place) {
    return stub.answer(request(binding, method, place));
  }

  /** The call as a request. */
  public WireRequest request(Binding binding, String method, Binding.Place place) {
    WireRequest request = binding.write(CONTRACT.rpc(), call, method, place);
    Map<String, String> all = new HashMap<>(request.headers());
    all.putAll(headers);
    return request.withHeaders(all);
  }

  /** Sends the call by GET in the RPC form and reads the body. */
  public JsonNode json(Stub stub) {
    return json(sendTo(stub));
  }

  /** Reads a body. */
  public static JsonNode json(StubResponse answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + answer.text(), e);
    }
  }
}

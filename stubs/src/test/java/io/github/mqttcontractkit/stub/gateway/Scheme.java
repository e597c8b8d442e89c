package io.github.mqttcontractkit.stub.gateway;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.rpc.SignatureV1;
import io.github.mqttcontractkit.rpc.SignatureV3;
import io.github.mqttcontractkit.rpc.UrlEncoded;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The two ways to sign a request, and ways to spoil one, for tests. */
enum Scheme {
  V1,
  V3;

  static final Contract CONTRACT = Contract.load();

  /** Signs {@link #request}. */
  WireRequest sign(Credentials key, Instant time, String nonce) {
    return this == V1
        ? SignatureV1.sign(request(), key, time, nonce)
        : SignatureV3.sign(request(), key, time, nonce);
  }

  static WireRequest request() {
    Call call =
        new Call("Some", Optional.empty(), Map.of("Action", "Some", "Version", "2020-04-20"));
    WireRequest request = Binding.RPC.write(CONTRACT.rpc(), call, "GET", Place.QUERY);
    return withHeader(request, "host", "127.0.0.1:8080");
  }

  static WireRequest withHeader(WireRequest request, String name, String value) {
    var headers = new HashMap<>(request.headers());
    headers.put(name, value);
    return request.withHeaders(headers);
  }

  static WireRequest withParameter(WireRequest request, String name, String value) {
    var parameters = new HashMap<>(request.parameters());
    parameters.put(name, value);
    return request.withQuery(UrlEncoded.format(parameters));
  }

  static WireRequest without(WireRequest request, String name) {
    var parameters = new HashMap<>(request.parameters());
    parameters.remove(name);
    return request.withQuery(UrlEncoded.format(parameters));
  }
}

package io.github.mqttcontractkit.stub.clients;

import io.github.mqttcontractkit.rpc.Binding.Place;
import java.util.Optional;

/**
 * The public clients of the vendor, unmodified; those of Node by the name that the script knows.
 */
public enum VendorClient {
  TEA_V3_QUERY(new TeaOpenApi(null, Place.QUERY)),
  TEA_V3_FORM(new TeaOpenApi(null, Place.FORM)),
  TEA_V1_QUERY(new TeaOpenApi("v2", Place.QUERY)),
  TEA_V1_FORM(new TeaOpenApi("v2", Place.FORM)),
  JAVA_SDK_CORE_QUERY(new JavaSdkCore(Place.QUERY)),
  JAVA_SDK_CORE_FORM(new JavaSdkCore(Place.FORM)),
  POP_CORE_QUERY(null),
  POP_CORE_FORM(null),
  OPENAPI_CLIENT_V3_QUERY(null),
  OPENAPI_CLIENT_V3_FORM(null),
  OPENAPI_CLIENT_V1_QUERY(null),
  OPENAPI_CLIENT_V1_FORM(null);

  private final TestClient java;

  VendorClient(TestClient java) {
    this.java = java;
  }

  /**
   * The client.
   *
   * @param node runs those of Node
   * @return empty for one of Node if nothing runs it
   */
  Optional<TestClient> with(Optional<NodeClients> node) {
    return java != null
        ? Optional.of(java)
        : node.map(clients -> (host, key, call) -> clients.call(name(), host, key, call));
  }
}

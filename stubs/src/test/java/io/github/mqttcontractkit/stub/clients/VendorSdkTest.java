package io.github.mqttcontractkit.stub.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.server.StubServer;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import io.github.mqttcontractkit.stub.support.Walk;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vendor's public SDK runtime, unmodified, against a stub that takes any credentials. */
class VendorSdkTest {
  private static final Credentials ANY = new Credentials("any", "any", Optional.empty());
  private static final TestClient SDK = new TeaOpenApi(null, Place.QUERY);

  private static StubServer server;
  private static String host;

  @BeforeAll
  static void start() {
    server = StubServer.start(0);
    host = "127.0.0.1:" + server.port();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void walksAllClients() throws Exception {
    assertThat(SDK.walk(host, ANY, CallBuilder.list("GID_demo").with("PageSize", "50")))
        .isEqualTo(expected(CallBuilder.list("GID_demo")))
        .hasSize(345);
  }

  @Test
  void walksAllIdentities() throws Exception {
    assertThat(SDK.walk(host, ANY, CallBuilder.query().with("Size", "50")))
        .isEqualTo(expected(CallBuilder.query()))
        .hasSizeGreaterThan(200);
  }

  @Test
  void readsTheCodeOfAnError() {
    var refused =
        catchThrowableOfType(
            TestClient.Refused.class, () -> SDK.call(host, ANY, CallBuilder.list("GID_unknown")));
    assertThat(refused.code()).isEqualTo("PermissionCheckFailed");
  }

  private static List<JsonNode> expected(CallBuilder call) {
    return Walk.items(new Stub(CallBuilder.CONTRACT, Data.standard()), call);
  }
}

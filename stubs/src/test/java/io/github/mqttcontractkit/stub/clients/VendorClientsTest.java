package io.github.mqttcontractkit.stub.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataStore;
import io.github.mqttcontractkit.stub.gateway.GatewayCheck;
import io.github.mqttcontractkit.stub.server.StubServer;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import io.github.mqttcontractkit.stub.support.Walk;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every public client of the vendor against a stub that wants signatures. */
class VendorClientsTest {
  private static final Credentials KEY = key("testid", "testsecret");
  private static final Data DATA = Data.standard();

  private static StubServer server;
  private static Optional<NodeClients> node;

  @BeforeAll
  static void start() throws Exception {
    var store = new DataStore(DATA);
    List<GatewayCheck> gates =
        GatewayCheck.all(CallBuilder.CONTRACT, List.of(KEY), Optional.empty());
    server = StubServer.start(0, new Stub(CallBuilder.CONTRACT, store, gates), store);
    node = NodeClients.startIfInstalled();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    if (node.isPresent()) {
      node.get().close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void walksAllClients(VendorClient client) throws Exception {
    assertThat(
            installed(client)
                .walk(host(), KEY, CallBuilder.list("GID_demo").with("PageSize", "50")))
        .isEqualTo(expected(CallBuilder.list("GID_demo")))
        .hasSizeGreaterThan(300);
  }

  @ParameterizedTest
  @EnumSource
  void walksAllIdentities(VendorClient client) throws Exception {
    assertThat(installed(client).walk(host(), KEY, CallBuilder.query().with("Size", "50")))
        .isEqualTo(expected(CallBuilder.query()))
        .hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @EnumSource
  void specialCharactersReachTheStub(VendorClient client) throws Exception {
    List<JsonNode> awkward =
        expected(CallBuilder.query()).stream()
            .filter(identity -> !identity.path("Username").asText().matches("[a-z0-9-]+"))
            .toList();

    assertThat(awkward).hasSizeGreaterThan(5);
    for (JsonNode identity : awkward) {
      CallBuilder call = CallBuilder.query().with("Username", identity.path("Username").asText());
      assertThat(installed(client).call(host(), KEY, call).at(Walk.paging(call).items()))
          .contains(identity);
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsTheCodeOfAnError(VendorClient client) {
    assertThat(refused(client, KEY, CallBuilder.list("GID_unknown")).code())
        .isEqualTo("PermissionCheckFailed");
    assertThat(refused(client, KEY, CallBuilder.query().with("Size", "101")).code())
        .isEqualTo("InvalidParameter.Size");
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedWithAWrongSecret(VendorClient client) {
    for (CallBuilder call : List.of(CallBuilder.list("GID_one"), CallBuilder.query())) {
      assertThat(refused(client, key("testid", "wrong"), call).code())
          .isEqualTo("SignatureDoesNotMatch");
    }
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedWithAnUnknownKey(VendorClient client) {
    for (CallBuilder call : List.of(CallBuilder.list("GID_one"), CallBuilder.query())) {
      assertThat(refused(client, key("nobody", "testsecret"), call).code())
          .isEqualTo("InvalidAccessKeyId.NotFound");
    }
  }

  private static TestClient.Refused refused(
      VendorClient vendor, Credentials key, CallBuilder call) {
    TestClient client = installed(vendor);
    var refused =
        catchThrowableOfType(TestClient.Refused.class, () -> client.call(host(), key, call));
    assertThat(refused).as("the error that the client reports").isNotNull();
    return refused;
  }

  private static TestClient installed(VendorClient vendor) {
    Optional<TestClient> client = vendor.with(node);
    assumeTrue(client.isPresent(), () -> NodeClients.hindrance().orElseThrow());
    return client.get();
  }

  private static String host() {
    return "127.0.0.1:" + server.port();
  }

  private static List<JsonNode> expected(CallBuilder call) {
    return Walk.items(new Stub(CallBuilder.CONTRACT, DATA), call);
  }

  private static Credentials key(String id, String secret) {
    return new Credentials(id, secret, Optional.empty());
  }
}

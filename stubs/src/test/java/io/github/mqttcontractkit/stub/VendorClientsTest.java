package io.github.mqttcontractkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.acs.Binding.Place;
import io.github.mqttcontractkit.acs.Credentials;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataStore;
import io.github.mqttcontractkit.stub.gateway.Gate;
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
  private static NodeClients node;

  /** The clients; those of Node by the name that the script knows. */
  enum Client {
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

    private final VendorClient java;

    Client(VendorClient java) {
      this.java = java;
    }

    JsonNode call(Credentials key, Ask ask) throws Exception {
      return vendor().call(host(), key, ask);
    }

    List<JsonNode> walk(Ask ask) throws Exception {
      return vendor().walk(host(), KEY, ask);
    }

    private VendorClient vendor() {
      return java != null ? java : (host, key, ask) -> node.call(name(), host, key, ask);
    }

    void assumeInstalled() {
      assumeTrue(java != null || node != null, () -> NodeClients.hindrance().orElseThrow());
    }
  }

  @BeforeAll
  static void start() throws Exception {
    var store = new DataStore(DATA);
    List<Gate> gates = Gate.all(Ask.CONTRACT, List.of(KEY), Optional.empty());
    server = StubServer.start(0, new Stub(Ask.CONTRACT, store, gates), store);
    node = NodeClients.hindrance().isPresent() ? null : NodeClients.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    if (node != null) {
      node.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void walksAllClients(Client client) throws Exception {
    client.assumeInstalled();
    assertThat(client.walk(Ask.list("GID_demo").with("PageSize", "50")))
        .isEqualTo(expected(Ask.list("GID_demo")))
        .hasSizeGreaterThan(300);
  }

  @ParameterizedTest
  @EnumSource
  void walksAllIdentities(Client client) throws Exception {
    client.assumeInstalled();
    assertThat(client.walk(Ask.query().with("Size", "50")))
        .isEqualTo(expected(Ask.query()))
        .hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @EnumSource
  void asksForAwkwardNames(Client client) throws Exception {
    client.assumeInstalled();
    List<JsonNode> awkward =
        expected(Ask.query()).stream()
            .filter(identity -> !identity.path("Username").asText().matches("[a-z0-9-]+"))
            .toList();

    assertThat(awkward).hasSizeGreaterThan(5);
    for (JsonNode identity : awkward) {
      Ask ask = Ask.query().with("Username", identity.path("Username").asText());
      assertThat(client.call(KEY, ask).at(Walk.paging(ask).items())).contains(identity);
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsTheCodeOfAnError(Client client) {
    client.assumeInstalled();
    assertThat(refused(client, KEY, Ask.list("GID_unknown")).code())
        .isEqualTo("PermissionCheckFailed");
    assertThat(refused(client, KEY, Ask.query().with("Size", "101")).code())
        .isEqualTo("InvalidParameter.Size");
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedWithAWrongSecret(Client client) {
    client.assumeInstalled();
    for (Ask ask : List.of(Ask.list("GID_one"), Ask.query())) {
      assertThat(refused(client, key("testid", "wrong"), ask).code())
          .isEqualTo("SignatureDoesNotMatch");
    }
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedWithAnUnknownKey(Client client) {
    client.assumeInstalled();
    for (Ask ask : List.of(Ask.list("GID_one"), Ask.query())) {
      assertThat(refused(client, key("nobody", "testsecret"), ask).code())
          .isEqualTo("InvalidAccessKeyId.NotFound");
    }
  }

  private static VendorClient.Refused refused(Client client, Credentials key, Ask ask) {
    var refused = catchThrowableOfType(VendorClient.Refused.class, () -> client.call(key, ask));
    assertThat(refused).as("the error that the client reports").isNotNull();
    return refused;
  }

  private static String host() {
    return "127.0.0.1:" + server.port();
  }

  private static List<JsonNode> expected(Ask ask) {
    return Walk.items(new Stub(Ask.CONTRACT, DATA), ask);
  }

  private static Credentials key(String id, String secret) {
    return new Credentials(id, secret, Optional.empty());
  }
}

package io.github.mqttcontractkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.scenario.Control;
import io.github.mqttcontractkit.stub.scenario.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MqttStubTest {
  private static final String QUERY = "/?Action=QueryCustomAuthIdentity&Size=10&InstanceId=";

  @RegisterExtension
  static MqttStub shared = MqttStub.builder().user("mine", "alice").instance("empty").build();

  private static int port;

  @RegisterExtension MqttStub own = MqttStub.builder().clients("mine", "GID_a", 3).build();

  @BeforeAll
  static void remember() {
    port = shared.port();
  }

  @Test
  void holdsTheDataOfTheTest() throws Exception {
    assertThat(get(shared, QUERY + "mine").body()).contains("\"Username\":\"alice\"");
    assertThat(get(shared, QUERY + "empty").body()).contains("\"Results\":[]");
    assertThat(get(shared, QUERY + "mqtt-demo").statusCode()).isEqualTo(400);
    assertThat(
            get(own, "/ListDeviceCredentialClientId?InstanceId=mine&GroupId=GID_a&PageSize=1")
                .body())
        .contains("\"Total\":\"3\"");
  }

  @Test
  @Order(1)
  void isLeftInDisorder() throws Exception {
    shared.on("QueryCustomAuthIdentity").answers("ApiNotSupport");
    shared.hold(new Data(Map.of()));
    assertThat(get(shared, QUERY + "mine").statusCode()).isEqualTo(404);
    assertThat(shared.calls()).hasSize(1);
  }

  @Test
  @Order(2)
  void startsEveryTestAfresh() throws Exception {
    assertThat(shared.calls()).isEmpty();
    assertThat(get(shared, QUERY + "mine").statusCode()).isEqualTo(200);
  }

  @Test
  void breaksAsOftenAsItIsTold() throws Exception {
    shared.on("QueryCustomAuthIdentity").breaks(Fault.GARBAGE, 1);
    assertThatThrownBy(() -> get(shared, QUERY + "mine")).isInstanceOf(IOException.class);
    assertThat(get(shared, QUERY + "mine").statusCode()).isEqualTo(200);
    shared.on("QueryCustomAuthIdentity").breaks(Fault.TRUNCATED);
    assertThat(get(shared, QUERY + "mine").body()).doesNotEndWith("}");
    shared.on("QueryCustomAuthIdentity").waits(Duration.ofMillis(20));
    assertThat(get(shared, QUERY + "mine").body()).endsWith("}");
    shared.on("QueryCustomAuthIdentity").works();
    assertThat(get(shared, QUERY + "mine").statusCode()).isEqualTo(200);
  }

  @Test
  void saysWhatThereIs() {
    assertThatThrownBy(() -> shared.on("Query")).hasMessageContaining("QueryCustomAuthIdentity");
    assertThatThrownBy(() -> shared.on("QueryCustomAuthIdentity").answers("SystemOverFlow"))
        .hasMessageContaining("InvalidParameter");
    assertThatThrownBy(() -> MqttStub.builder().clients("a", "G", "x", "x").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x is there already");
  }

  @Test
  void isClosedLikeAnyResource() throws Exception {
    MqttStub stub = MqttStub.builder().build();
    try (stub) {
      assertThat(get(stub, QUERY + "mqtt-demo").statusCode()).isEqualTo(200);
    }
    assertThatThrownBy(() -> get(stub, QUERY + "mqtt-demo")).isInstanceOf(ConnectException.class);
  }

  @Test
  void asksForSignatures() throws Exception {
    try (MqttStub signed = MqttStub.builder().accessKey("id", "secret").build()) {
      assertThat(get(signed, QUERY + "mqtt-demo").body()).contains("MissingAccessKeyId");
      var sdk = new TeaOpenApi(null, Binding.Place.QUERY);
      var key = new Credentials("id", "secret", Optional.empty());
      assertThat(sdk.walk("127.0.0.1:" + signed.port(), key, Ask.list("GID_one"))).hasSize(1);
    }
    assertThatThrownBy(() -> MqttStub.builder().accessKey("id", ""))
        .hasMessageContaining("id and a secret");
    assertThatThrownBy(() -> MqttStub.builder().accessKey("id", "a").accessKey("id", "b").build())
        .hasMessageContaining("same id");
  }

  @Test
  void throttlesAndIsFreshAfterAReset() throws Exception {
    try (MqttStub slow = MqttStub.builder().maxQps(1).build()) {
      String body = "";
      for (int i = 0; i < 50 && !body.contains("Throttling"); i++) {
        body = get(slow, QUERY + "mqtt-demo").body();
      }
      assertThat(body).contains("Throttling");
      slow.reset();
      assertThat(get(slow, QUERY + "mqtt-demo").statusCode()).isEqualTo(200);
    }
    assertThatThrownBy(() -> MqttStub.builder().maxQps(0).build())
        .hasMessageContaining("at least one");
  }

  @Test
  void refusesDecisionsThatMakeNoSense() {
    Control control = shared.on("QueryCustomAuthIdentity");
    assertThatThrownBy(() -> control.answers("ApiNotSupport", 0)).hasMessageContaining("at least");
    assertThatThrownBy(() -> control.breaks(Fault.RESET, -1)).hasMessageContaining("at least");
    for (Duration delay : List.of(Duration.ofMillis(-1), Duration.ofMillis(120_001))) {
      assertThatThrownBy(() -> control.waits(delay)).hasMessageContaining("at most 120000");
    }
  }

  /** JUnit calls back for each nested class too; clients of the outer one stay connected. */
  @Nested
  class OneNestedClass {
    @Test
    void isServedAtTheSamePort() {
      assertThat(shared.port()).isEqualTo(port);
    }
  }

  @Nested
  class AnotherNestedClass {
    @Test
    void isServedAtTheSamePort() {
      assertThat(shared.port()).isEqualTo(port);
    }
  }

  @Test
  void isOpenedAgainForTheNextClass() throws Exception {
    MqttStub inherited = MqttStub.builder().build();
    for (int i = 0; i < 2; i++) {
      inherited.beforeAll(null);
      assertThat(get(inherited, QUERY + "mqtt-demo").statusCode()).isEqualTo(200);
      inherited.afterAll(null);
    }
    assertThatThrownBy(() -> get(inherited, QUERY + "mqtt-demo"))
        .isInstanceOf(ConnectException.class);
  }

  private static HttpResponse<String> get(MqttStub stub, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(stub.endpoint() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}

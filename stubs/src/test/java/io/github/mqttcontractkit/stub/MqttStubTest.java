package io.github.mqttcontractkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.clients.TeaOpenApi;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.scenario.Fault;
import io.github.mqttcontractkit.stub.scenario.OperationStubbing;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import io.github.mqttcontractkit.stub.support.Http;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MqttStubTest {
  private static final String OPERATION = "QueryCustomAuthIdentity";
  private static final String QUERY = "/?Action=" + OPERATION + "&Size=10&InstanceId=";
  private static final String LIST =
      "/ListDeviceCredentialClientId?InstanceId=mine&GroupId=GID_a&PageSize=1";

  private static MqttStub stub;

  @BeforeAll
  static void start() {
    stub =
        MqttStub.builder()
            .user("mine", "alice")
            .clients("mine", "GID_a", 3)
            .instance("empty")
            .build();
  }

  @BeforeEach
  void reset() {
    stub.reset();
  }

  @AfterAll
  static void stop() {
    stub.close();
  }

  @Test
  void answersFromTheDataOfTheBuilder() throws Exception {
    assertThat(get(QUERY + "mine")).contains("\"Username\":\"alice\"");
    assertThat(get(QUERY + "empty")).contains("\"Results\":[]");
    assertThat(get(LIST)).contains("\"Total\":\"3\"");
    assertThat(get(QUERY + "mqtt-demo")).contains("InstancePermissionCheckFailed");
  }

  @Test
  void resetRestoresDataAnswersAndCalls() throws Exception {
    stub.on(OPERATION).answers("ApiNotSupport");
    stub.setData(new Data(Map.of()));
    assertThat(get(QUERY + "mine")).contains("ApiNotSupport");
    assertThat(stub.calls()).hasSize(1);

    stub.reset();

    assertThat(stub.calls()).isEmpty();
    assertThat(get(QUERY + "mine")).contains("alice");
  }

  @Test
  void stubbingHoldsForTheGivenNumberOfRequestsOrUntilItIsReplaced() throws Exception {
    stub.on(OPERATION).breaks(Fault.GARBAGE, 1);
    assertThatThrownBy(() -> get(QUERY + "mine")).isInstanceOf(IOException.class);
    assertThat(get(QUERY + "mine")).contains("alice");
    stub.on(OPERATION).breaks(Fault.TRUNCATED);
    assertThat(get(QUERY + "mine")).doesNotEndWith("}");
    stub.on(OPERATION).waits(Duration.ofMillis(20));
    assertThat(get(QUERY + "mine")).endsWith("}");
    stub.on(OPERATION).works();
    assertThat(get(QUERY + "mine")).contains("alice");
  }

  @Test
  void unknownOperationOrExampleIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> stub.on("Query")).hasMessageContaining(OPERATION);
    assertThatThrownBy(() -> stub.on(OPERATION).answers("SystemOverFlow"))
        .hasMessageContaining("InvalidParameter");
  }

  @Test
  void invalidDataAreRefused() {
    assertThatThrownBy(() -> MqttStub.builder().clients("a", "G", "x", "x").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x is there already");
  }

  @Test
  void invalidStubbingIsRefused() {
    OperationStubbing stubbing = stub.on(OPERATION);
    assertThatThrownBy(() -> stubbing.answers("ApiNotSupport", 0)).hasMessageContaining("at least");
    assertThatThrownBy(() -> stubbing.breaks(Fault.RESET, -1)).hasMessageContaining("at least");
    for (Duration delay : List.of(Duration.ofMillis(-1), Duration.ofMillis(120_001))) {
      assertThatThrownBy(() -> stubbing.waits(delay)).hasMessageContaining("at most 120000");
    }
  }

  @Test
  void closedStubDoesNotListen() throws Exception {
    MqttStub other = MqttStub.builder().build();
    try (other) {
      assertThat(Http.get(other.endpoint() + QUERY + "mqtt-demo").statusCode()).isEqualTo(200);
    }
    assertThatThrownBy(() -> Http.get(other.endpoint() + QUERY + "mqtt-demo"))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void accessKeyMakesSignaturesRequired() throws Exception {
    try (MqttStub signed = MqttStub.builder().accessKey("id", "secret").build()) {
      assertThat(Http.get(signed.endpoint() + QUERY + "mqtt-demo").body())
          .contains("MissingAccessKeyId");
      var sdk = new TeaOpenApi(null, Binding.Place.QUERY);
      var key = new Credentials("id", "secret", Optional.empty());
      assertThat(sdk.walk("127.0.0.1:" + signed.port(), key, CallBuilder.list("GID_one")))
          .hasSize(1);
    }
  }

  @Test
  void invalidAccessKeysAreRefused() {
    assertThatThrownBy(() -> MqttStub.builder().accessKey("id", ""))
        .hasMessageContaining("id and a secret");
    assertThatThrownBy(() -> MqttStub.builder().accessKey("id", "a").accessKey("id", "b").build())
        .hasMessageContaining("same id");
  }

  @Test
  void requestsAboveTheLimitAreThrottledUntilAReset() throws Exception {
    try (MqttStub slow = MqttStub.builder().maxQps(1).build()) {
      String body = "";
      for (int i = 0; i < 50 && !body.contains("Throttling"); i++) {
        body = Http.get(slow.endpoint() + QUERY + "mqtt-demo").body();
      }
      assertThat(body).contains("Throttling");
      slow.reset();
      assertThat(Http.get(slow.endpoint() + QUERY + "mqtt-demo").statusCode()).isEqualTo(200);
    }
    assertThatThrownBy(() -> MqttStub.builder().maxQps(0).build())
        .hasMessageContaining("at least one");
  }

  private static String get(String path) throws Exception {
    return Http.get(stub.endpoint() + path).body();
  }
}

package io.github.mqttcontractkit.stub.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.mqttcontractkit.stub.MqttStub;
import io.github.mqttcontractkit.stub.MqttStubExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdminApiTest {
  private static final String LIST =
      "/ListDeviceCredentialClientId?InstanceId=%s&GroupId=%s&PageSize=%d";
  private final HttpClient client = HttpClient.newHttpClient();
  @RegisterExtension static MqttStubExtension mqtt = new MqttStubExtension(MqttStub.builder());

  @Test
  void dataAreReplacedAndResetRestoresThem() {
    put("instances: {mine: {groups: {GID_a: [GID_a@@@1]}}}", 200);
    assertThat(json(send("GET", "/__admin/mqtt/data", "")))
        .isEqualTo(
            json(
                "{\"instances\":{\"mine\":{\"groups\":{\"GID_a\":[\"GID_a@@@1\"]},\"identities\":[]}}}"));
    assertThat(total("mine", "GID_a")).isEqualTo("1");
    assertThat(total("mqtt-demo", "GID_demo")).isEmpty();
    assertThat(send("POST", "/__admin/mqtt/reset", "").statusCode()).isEqualTo(200);
    assertThat(total("mqtt-demo", "GID_demo")).isEqualTo("345");
  }

  @Test
  void currentDataMayBePutBack() {
    String data = send("GET", "/__admin/mqtt/data", "").body();
    put(data, 200);
    assertThat(json(send("GET", "/__admin/mqtt/data", ""))).isEqualTo(json(data));
  }

  @Test
  void servedSchemaAcceptsAndRejectsTheSameData() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(send("GET", "/__admin/mqtt/data/schema", "").body());
    String data = send("GET", "/__admin/mqtt/data", "").body();
    assertThat(schema.validate(data, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"instances\":{\"a\":{\"group\":1}}}", InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void invalidDataAreRefusedAndChangeNothing() {
    HttpResponse<String> refused = put("instances:\n  a: {group: 1}", 400);
    assertThat(json(refused).path("error").asText()).startsWith("body:2:").contains("'group'");
    put("<html>", 400);
    put("", 400);
    put("instances: {é: {}}".getBytes(ISO_8859_1), 400);
    assertThat(total("mqtt-demo", "GID_demo")).isEqualTo("345");
  }

  @Test
  void resetStartsRetryCountsOver() {
    String failing = LIST.formatted("mqtt-retry-InternalError-1", "GID_demo", 1);
    assertThat(send("GET", failing, "").statusCode()).isEqualTo(500);
    assertThat(send("GET", failing, "").statusCode()).isEqualTo(200);
    send("POST", "/__admin/mqtt/reset", "");
    assertThat(send("GET", failing, "").statusCode()).isEqualTo(500);
  }

  /** Each state has as many clients as its total says; a reader must never see a mixture. */
  @Test
  void dataAreReplacedAtomically() {
    Set<String> torn = new HashSet<>();
    IntStream.range(0, 400)
        .parallel()
        .forEach(
            i -> {
              if (i % 4 == 0) {
                int count = i / 4 % 2 == 0 ? 3 : 7;
                put("instances: {m: {groups: {G: [{count: %d}]}}}".formatted(count), 200);
              } else {
                JsonNode list =
                    json(send("GET", LIST.formatted("m", "G", 100), ""))
                        .path("DeviceCredentialClientIdList");
                if (list.path("Total").asInt() != list.path("ClientIdList").size()) {
                  synchronized (torn) {
                    torn.add(list.toString());
                  }
                }
              }
            });
    assertThat(torn).isEmpty();
  }

  @Test
  void lastPageOfAMillionIsServed() {
    put("instances: {m: {groups: {G: [{count: 1000000}]}}}", 200);
    JsonNode list =
        json(send("GET", LIST.formatted("m", "G", 100) + "&PageNo=10000", ""))
            .path("DeviceCredentialClientIdList");
    assertThat(list.path("ClientIdList")).hasSize(100);
    assertThat(list.has("NextToken")).isFalse();
  }

  private HttpResponse<String> put(String data, int status) {
    return put(data.getBytes(UTF_8), status);
  }

  private HttpResponse<String> put(byte[] data, int status) {
    HttpResponse<String> response = send("PUT", "/__admin/mqtt/data", data);
    assertThat(response.statusCode()).isEqualTo(status);
    return response;
  }

  private String total(String instance, String group) {
    return json(send("GET", LIST.formatted(instance, group, 1), ""))
        .at("/DeviceCredentialClientIdList/Total")
        .asText();
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return send(method, path, body.getBytes(UTF_8));
  }

  private HttpResponse<String> send(String method, String path, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(mqtt.stub().endpoint() + path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }
}

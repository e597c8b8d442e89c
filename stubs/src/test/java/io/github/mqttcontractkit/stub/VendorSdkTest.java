package io.github.mqttcontractkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mqttcontractkit.contract.Paging;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vendor's public SDK runtime, unmodified: signature V3, generic RPC call. */
class VendorSdkTest {
  private static StubServer server;
  private static Client client;

  @BeforeAll
  static void start() throws Exception {
    server = StubServer.start(0);
    client =
        new Client(
            new Config()
                .setEndpoint("127.0.0.1:" + server.port())
                .setProtocol("http")
                .setAccessKeyId("any")
                .setAccessKeySecret("any"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void walksAllClients() throws Exception {
    assertThat(walk(Ask.list("GID_demo").with("PageSize", "50"), "POST"))
        .isEqualTo(expected(Ask.list("GID_demo")))
        .hasSize(345);
  }

  @Test
  void walksAllIdentities() throws Exception {
    assertThat(walk(Ask.query().with("Size", "50"), "GET"))
        .isEqualTo(expected(Ask.query()))
        .hasSizeGreaterThan(200);
  }

  @Test
  void readsTheCodeOfAnError() {
    TeaException error =
        catchThrowableOfType(TeaException.class, () -> call(Ask.list("GID_unknown"), "POST"));
    assertThat(error.getCode()).isEqualTo("PermissionCheckFailed");
    assertThat(error.getStatusCode()).isEqualTo(400);
  }

  private static List<JsonNode> expected(Ask ask) {
    return Walk.items(new Stub(Ask.CONTRACT, Data.standard()), ask);
  }

  private static List<JsonNode> walk(Ask ask, String method) throws Exception {
    Paging paging = Walk.paging(ask);
    List<JsonNode> items = new ArrayList<>();
    String token = "";
    do {
      JsonNode body = call(ask.with(paging.token(), token), method);
      body.at(paging.items()).forEach(items::add);
      token = body.at(paging.nextToken()).asText("");
    } while (!token.isEmpty());
    return items;
  }

  private static JsonNode call(Ask ask, String method) throws Exception {
    Map<String, String> query = new TreeMap<>(ask.call().parameters());
    Params params =
        new Params()
            .setAction(ask.call().action())
            .setVersion("2020-04-20")
            .setProtocol("HTTP")
            .setMethod(method)
            .setAuthType("AK")
            .setStyle("RPC")
            .setPathname("/")
            .setReqBodyType("json")
            .setBodyType("json");
    Map<String, ?> answer =
        client.callApi(params, new OpenApiRequest().setQuery(query), new RuntimeOptions());
    return new ObjectMapper().valueToTree(answer.get("body"));
  }
}

package io.github.mqttcontractkit.stub.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.scenario.Example;
import io.github.mqttcontractkit.stub.server.StubServer;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import io.github.mqttcontractkit.stub.support.Walk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every documented scenario, in both forms, through every client, from the stub and from a vanilla
 * WireMock on the plain files. The outcome is written to {@code target/scenarios.txt}.
 */
class ScenarioTableTest {
  private static final Path REPORT = Path.of("target/scenarios.txt");
  private static final Credentials ANY = new Credentials("any", "any", Optional.empty());

  private final StubServer stub = StubServer.start(0);
  private final WireMockServer vanilla =
      new WireMockServer(
          WireMockConfiguration.options()
              .dynamicPort()
              .bindAddress("127.0.0.1")
              .usingFilesUnderDirectory(Path.of("").toAbsolutePath().toString()));
  private final Set<String> requestIds = new HashSet<>();
  private final List<String> failures = new ArrayList<>();
  private Optional<NodeClients> node;

  @BeforeEach
  void start() throws Exception {
    vanilla.start();
    node = NodeClients.startIfInstalled();
  }

  @AfterEach
  void stop() throws Exception {
    stub.close();
    vanilla.stop();
    if (node.isPresent()) {
      node.get().close();
    }
  }

  @Test
  void everyScenarioIsServedInEveryFormToEveryClient() throws Exception {
    var table = new ScenarioTable();
    addColumns(table, "stub", stub.port());
    addColumns(table, "plain files", vanilla.port());
    Files.writeString(
        REPORT,
        "Each scenario was asked for in every way that there is: by Prefer with its name, by Prefer"
            + " with its status if it is the first of it, by instance id if it is an error.\n\n"
            + table);
    assertThat(failures).as("%s", table).isEmpty();
  }

  private void addColumns(ScenarioTable table, String server, int port) {
    clients()
        .forEach(
            (name, client) -> {
              String column = server + ", " + name;
              table.add(
                  column + (client.isPresent() ? "" : hindrance()),
                  cells(column, "127.0.0.1:" + port, client));
            });
  }

  private static String hindrance() {
    return " (skipped: " + NodeClients.hindrance().orElseThrow() + ")";
  }

  private Map<String, Optional<TestClient>> clients() {
    Map<String, Optional<TestClient>> clients = new LinkedHashMap<>();
    for (Binding binding : Binding.values()) {
      for (PlainHttp http :
          List.of(
              new PlainHttp(binding, "GET", Place.QUERY),
              new PlainHttp(binding, "POST", Place.QUERY),
              new PlainHttp(binding, "POST", Place.FORM))) {
        String name = "%s form, plain %s %s".formatted(binding, http.method(), http.place());
        clients.put(name, Optional.of(http));
      }
    }
    clients.put(Binding.PATH + " form, generated client", Optional.of(new GeneratedClient()));
    for (VendorClient vendor : VendorClient.values()) {
      clients.put(
          Binding.RPC + " form, " + vendor.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          vendor.with(node));
    }
    return clients;
  }

  private Map<String, String> cells(String column, String host, Optional<TestClient> client) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Operation operation : CallBuilder.CONTRACT.operations()) {
      for (Example example : Example.of(CallBuilder.CONTRACT, operation)) {
        String row = "%s %s (%d)".formatted(operation.name(), example.name(), example.status());
        cells.put(
            row,
            client.map(c -> cell(host, c, operation, example, column + ", " + row)).orElse("-"));
      }
    }
    return cells;
  }

  private String cell(
      String host, TestClient client, Operation operation, Example example, String what) {
    for (CallBuilder call : calls(operation, example)) {
      try {
        check(host, client, call, example);
      } catch (Exception | AssertionError e) {
        failures.add(what + ", " + call + ": " + e);
        return "NO";
      }
    }
    return ScenarioTable.GREEN;
  }

  private static List<CallBuilder> calls(Operation operation, Example example) {
    CallBuilder plain =
        operation.resource("group").isPresent()
            ? CallBuilder.list("GID_demo")
            : CallBuilder.query();
    List<CallBuilder> calls = new ArrayList<>();
    calls.add(plain.preferring("example=" + example.name()));
    Example first =
        Example.of(CallBuilder.CONTRACT, operation).stream()
            .filter(other -> other.status() == example.status())
            .findFirst()
            .orElseThrow();
    if (first.equals(example)) {
      calls.add(plain.preferring("code=" + example.status()));
    }
    calls.add(example.isError() ? plain.with("InstanceId", "mqtt-error-" + example.name()) : plain);
    return calls;
  }

  private void check(String host, TestClient client, CallBuilder call, Example example)
      throws Exception {
    String requestId;
    try {
      JsonNode body = client.call(host, ANY, call);
      assertThat(example.isError()).as("no error").isFalse();
      assertThat(body.at(Walk.paging(call).items())).isNotEmpty();
      requestId = body.path("RequestId").asText();
    } catch (TestClient.Refused refused) {
      assertThat(refused.code()).isEqualTo(example.body().path("Code").asText());
      refused.status().ifPresent(status -> assertThat(status).isEqualTo(example.status()));
      requestId = refused.requestId();
    }
    assertThat(requestId).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
    assertThat(requestIds.add(requestId)).as("a new request id").isTrue();
  }
}

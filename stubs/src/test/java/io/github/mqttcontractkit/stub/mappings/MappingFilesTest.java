package io.github.mqttcontractkit.stub.mappings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.clients.PlainHttp;
import io.github.mqttcontractkit.stub.core.StubResponse;
import io.github.mqttcontractkit.stub.scenario.Example;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import io.github.mqttcontractkit.stub.support.DocumentSchema;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code stubs/mappings} and {@code stubs/__files} in a WireMock without the stub. */
class MappingFilesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final List<String> FOLDERS = List.of("mappings", "__files");
  private static WireMockServer vanilla;

  @BeforeAll
  static void start() throws IOException {
    vanilla =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .usingFilesUnderDirectory(ROOT.toString()));
    vanilla.start();
  }

  @AfterAll
  static void stop() {
    vanilla.stop();
  }

  @Test
  void checkedInFilesAreUpToDate() throws IOException {
    assertThat(MappingFilesGenerator.read(ROOT))
        .as("run the build step that README.md names, section Generated files")
        .isEqualTo(MappingFiles.of(CallBuilder.CONTRACT));
  }

  @Test
  void everyMappingHasItsOwnNameAndNamesItsSource() {
    List<JsonNode> mappings = new ArrayList<>();
    MappingFiles.of(CallBuilder.CONTRACT).entrySet().stream()
        .filter(file -> file.getKey().startsWith("mappings/"))
        .map(file -> json(file.getValue()).path("mappings"))
        .forEach(list -> list.forEach(mappings::add));
    assertThat(mappings)
        .extracting(mapping -> mapping.path("name").asText())
        .doesNotContain("")
        .doesNotHaveDuplicates();
    for (JsonNode mapping : mappings) {
      String source = mapping.at("/metadata/generatedFrom").asText();
      assertThat(CallBuilder.CONTRACT.at(source.split("#")[1]).path("value").isObject())
          .as(source)
          .isTrue();
    }
  }

  static Stream<Operation> operations() {
    return CallBuilder.CONTRACT.operations().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyDocumentedAnswerIsServedInEveryForm(Operation operation) throws Exception {
    for (Example example : Example.of(CallBuilder.CONTRACT, operation)) {
      String instance = example.isError() ? "mqtt-error-" + example.name() : "any";
      Call call = new Call(operation.name(), Optional.empty(), Map.of("InstanceId", instance));
      for (WireRequest request : forms(call)) {
        isExample(operation, example, send(request, ""));
      }
      Call other = new Call(operation.name(), Optional.empty(), Map.of("InstanceId", "any"));
      for (WireRequest request : forms(other)) {
        isExample(operation, example, send(request, "respond-async, example=" + example.name()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "code=404, ApiNotSupport",
    "'wait=3, code=\"500\"', InternalError",
    "'code=500, example=SystemOverFlow', SystemOverFlow",
    "'example=SystemOverFlow, code=500', SystemOverFlow"
  })
  void preferredCodeChoosesTheFirstExampleOfThatStatus(String preference, String code)
      throws Exception {
    WireRequest request = CallBuilder.list("any").request(Binding.RPC, "GET", Place.QUERY);
    assertThat(send(request, preference).body()).contains("\"" + code + "\"");
  }

  private static void isExample(
      Operation operation, Example example, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(example.name()).isEqualTo(example.status());
    assertThat(response.headers().firstValue("content-type"))
        .hasValue("application/json;charset=utf-8");
    JsonNode body = json(response.body());
    assertThat(body.path("Code")).isEqualTo(example.body().path("Code"));
    assertThat(body.path("Message")).isEqualTo(example.body().path("Message"));
    assertThat(body.path("RequestId").asText()).matches("[0-9A-F]{8}-.*");
    DocumentSchema.assertValid(
        CallBuilder.CONTRACT,
        body,
        example.isError() ? "/components/schemas/ErrorResponse" : operation.successSchema());
  }

  /** Path form, header, query and form body, by GET and POST. */
  private static List<WireRequest> forms(Call call) {
    var rpc = CallBuilder.CONTRACT.rpc();
    List<WireRequest> forms = new ArrayList<>();
    for (Binding binding : Binding.values()) {
      forms.add(binding.write(rpc, call, "GET", Place.QUERY));
      forms.add(binding.write(rpc, call, "POST", Place.QUERY));
      forms.add(binding.write(rpc, call, "POST", Place.FORM));
    }
    Call named = call.with(rpc.actionParameter(), call.action());
    forms.add(withoutHeader(Binding.RPC.write(rpc, named, "GET", Place.QUERY)));
    forms.add(withoutHeader(Binding.RPC.write(rpc, named, "POST", Place.FORM)));
    return forms;
  }

  private static WireRequest withoutHeader(WireRequest request) {
    var headers = new TreeMap<>(request.headers());
    headers.remove(CallBuilder.CONTRACT.rpc().actionHeader());
    return request.withHeaders(headers);
  }

  private static HttpResponse<String> send(WireRequest request, String preference)
      throws Exception {
    var headers = new TreeMap<>(request.headers());
    if (!preference.isEmpty()) {
      headers.put("prefer", preference);
    }
    return PlainHttp.send("127.0.0.1:" + vanilla.port(), request.withHeaders(headers));
  }

  private static JsonNode json(String text) {
    return CallBuilder.json(new StubResponse(200, Map.of(), text.getBytes(UTF_8)));
  }
}

package io.github.mqttcontractkit.stub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.stub.core.DeliveredResponse;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.core.StubResponse;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import io.github.mqttcontractkit.stub.support.Walk;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenariosTest {
  private static final Data DATA = Data.standard();

  private final Stub stub = new Stub(CallBuilder.CONTRACT, DATA);

  static Stream<Arguments> examples() {
    return CallBuilder.CONTRACT.operations().stream()
        .flatMap(
            operation ->
                Example.of(CallBuilder.CONTRACT, operation).stream()
                    .map(example -> Arguments.of(operation, example)));
  }

  @Test
  void everyOperationHasExamples() {
    assertThat(examples()).hasSize(12 + 4);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsChosenByPreference(Operation operation, Example example) {
    DeliveredResponse reply =
        prefer(CallBuilder.of(operation.name(), Map.of()), "example=" + example.name());
    isExample(reply.response(), example);
    assertThat(reply.response().headers())
        .containsEntry("Preference-Applied", "example=" + example.name());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyErrorIsChosenByInstanceId(Operation operation, Example example) {
    String instance = "mqtt-error-" + example.name();
    StubResponse answer =
        CallBuilder.of(operation.name(), Map.of("InstanceId", instance)).sendTo(stub);
    if (example.isError()) {
      isExample(answer, example);
    } else {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).contains("ApiNotSupport (404)").doesNotContain("Success (200)");
    }
  }

  @Test
  void preferredCodeChoosesTheFirstExampleOfThatStatus() {
    DeliveredResponse reply =
        prefer(CallBuilder.list("GID_demo"), "respond-async, CODE = \"404\"; x=1, wait=3");
    assertThat(CallBuilder.json(reply.response()).path("Code").asText()).isEqualTo("ApiNotSupport");
    assertThat(reply.response().headers()).containsEntry("Preference-Applied", "code=404");
  }

  @ParameterizedTest
  @CsvSource({
    "example=Nothing",
    "example=SystemOverFlow",
    "code=500",
    "'code=404, example=InvalidParameter'",
    "example"
  })
  void undocumentedExampleIsRefusedWithTheDocumentedOnes(String preference) {
    StubResponse answer = prefer(CallBuilder.query(), preference).response();
    assertThat(answer.status()).isEqualTo(400);
    JsonNode error = CallBuilder.json(answer);
    assertThat(error.path("Code").asText()).isEqualTo("InvalidParameter.Prefer");
    assertThat(error.path("Message").asText())
        .contains("Success (200)", "InstancePermissionCheckFailed (400)", "ApiNotSupport (404)");
  }

  @Test
  void reservedIdOfAnUnknownScenarioIsRefusedWithTheKnownOnes() {
    for (String id : List.of("mqtt-error-Nothing", "mqtt-retry-Nothing-2", "mqtt-fault-nothing")) {
      StubResponse answer = CallBuilder.query().with("InstanceId", id).sendTo(stub);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(CallBuilder.json(answer).path("Message").asText()).contains("there are");
    }
  }

  @Test
  void otherPreferencesChangeNothing() {
    DeliveredResponse reply = prefer(CallBuilder.query(), "respond-async, wait=10");
    assertThat(reply.response().status()).isEqualTo(200);
    assertThat(reply.response().headers()).doesNotContainKey("Preference-Applied");
  }

  @Test
  void retryFailsTheGivenNumberOfTimesAndThenWorks() {
    CallBuilder call =
        CallBuilder.list("GID_demo").with("InstanceId", "mqtt-retry-SystemOverFlow-2");
    assertThat(statuses(call, 4)).containsExactly(500, 500, 200, 200);
    CallBuilder otherKey = call.with("InstanceId", "mqtt-retry-SystemOverFlow-2-mine");
    assertThat(statuses(otherKey, 3)).containsExactly(500, 500, 200);
    stub.reset();
    assertThat(statuses(call, 3)).containsExactly(500, 500, 200);
  }

  @Test
  void retryWorksOverAllPages() {
    CallBuilder call =
        CallBuilder.query().with("InstanceId", "mqtt-retry-InvalidParameter-1").with("Size", "50");
    assertThat(call.sendTo(stub).status()).isEqualTo(400);
    assertThat(Walk.items(stub, call)).isEqualTo(Walk.items(stub, CallBuilder.query()));
  }

  @Test
  void retryCountsExactlyForConcurrentCallers() {
    CallBuilder call =
        CallBuilder.list("GID_demo").with("InstanceId", "mqtt-retry-InternalError-100");
    long failed =
        IntStream.range(0, 1000).parallel().filter(i -> call.sendTo(stub).status() == 500).count();
    assertThat(failed).isEqualTo(100);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyFaultIsChosenByPreferenceAndByInstanceId(Fault fault) {
    assertThat(prefer(CallBuilder.query(), "fault=" + fault.label()).fault()).hasValue(fault);
    assertThat(reply(CallBuilder.query().with("InstanceId", "mqtt-fault-" + fault.label())).fault())
        .hasValue(fault);
  }

  @Test
  void everyFaultIsDescribed() {
    assertThat(ScenarioDescriptions.load().faults().keySet())
        .containsExactlyElementsOf(Stream.of(Fault.values()).map(Fault::label).toList());
  }

  @Test
  void truncatedAnswerIsTheFirstHalf() {
    StubResponse half = prefer(CallBuilder.query(), "fault=truncated, example=Success").response();
    StubResponse whole = prefer(CallBuilder.query(), "example=Success").response();
    assertThat(half.body()).hasSize(whole.body().length / 2);
  }

  @ParameterizedTest
  @CsvSource({"0,0,0", "500,500,500", "100-200,100,200", "120000,120000,120000"})
  void delayIsChosenByPreferenceAndByInstanceId(String text, int from, int to) {
    Delay delay = new Delay(from, to);
    DeliveredResponse preferred = prefer(CallBuilder.query(), "delay=" + text);
    assertThat(preferred.delay()).isEqualTo(delay);
    assertThat(preferred.response().status()).isEqualTo(200);
    DeliveredResponse reserved =
        reply(CallBuilder.query().with("InstanceId", "mqtt-delay-" + text));
    assertThat(reserved.delay()).isEqualTo(delay);
    assertThat(reserved.response().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "120001", "99999999999", "5-4", "1-2-3", ""})
  void malformedDelayIsRefused(String text) {
    DeliveredResponse reply = prefer(CallBuilder.query(), "delay=" + text);
    assertThat(reply.response().status()).isEqualTo(400);
    assertThat(reply.delay()).isEqualTo(Delay.NONE);
    assertThat(reply.response().text()).contains("at most 120000");
  }

  private void isExample(StubResponse answer, Example example) {
    assertThat(answer.status()).isEqualTo(example.status());
    JsonNode body = CallBuilder.json(answer);
    assertThat(body.path("Code")).isEqualTo(example.body().path("Code"));
    assertThat(body.path("Message")).isEqualTo(example.body().path("Message"));
    assertThat(body.path("RequestId").asText())
        .isEqualTo(answer.headers().get("x-acs-request-id"))
        .isNotEqualTo(example.body().path("RequestId").asText());
  }

  private List<Integer> statuses(CallBuilder call, int requests) {
    return IntStream.range(0, requests).mapToObj(i -> call.sendTo(stub).status()).toList();
  }

  private DeliveredResponse prefer(CallBuilder call, String preference) {
    return reply(call.preferring(preference));
  }

  private DeliveredResponse reply(CallBuilder call) {
    return stub.reply(call.request(Binding.RPC, "GET", Binding.Place.QUERY));
  }
}

package io.github.mqttcontractkit.stub.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorResponseTest {
  private static final Stub STUB = new Stub(CallBuilder.CONTRACT, Data.standard());

  @Test
  void everyRequiredParameterIsRequiredAndNotEmpty() {
    for (CallBuilder call : List.of(CallBuilder.list("GID_demo"), CallBuilder.query())) {
      Operation operation = CallBuilder.CONTRACT.operation(call.call().action()).orElseThrow();
      for (Parameter parameter : operation.parameters()) {
        if (parameter.required()) {
          isParameterError(call.without(parameter.name()), parameter.name());
          isParameterError(call.with(parameter.name(), ""), parameter.name());
        } else {
          assertThat(call.without(parameter.name()).sendTo(STUB).status()).isEqualTo(200);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "101", "2147483648", "18446744073709551617", "x", "1,5", "1.5"})
  void invalidPageSizeIsRefused(String size) {
    isParameterError(CallBuilder.list("GID_demo").with("PageSize", size), "PageSize");
    isParameterError(CallBuilder.query().with("Size", size), "Size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.5", ""})
  void invalidPageNumberIsRefused(String number) {
    isParameterError(CallBuilder.list("GID_demo").with("PageNo", number), "PageNo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "OTHER", ""})
  void undocumentedEnumValueIsRefused(String type) {
    isParameterError(CallBuilder.query().with("IdentityType", type), "IdentityType");
  }

  @Test
  void unknownInstanceOrGroupIsRefused() {
    isError(CallBuilder.query().with("InstanceId", "x"), 400, "InstancePermissionCheckFailed");
    isError(
        CallBuilder.list("GID_demo").with("InstanceId", "x"), 400, "InstancePermissionCheckFailed");
    isError(CallBuilder.list("GID_unknown"), 400, "PermissionCheckFailed");
    isError(
        CallBuilder.list("GID_demo").with("InstanceId", "mqtt-empty"),
        400,
        "PermissionCheckFailed");
  }

  @ParameterizedTest
  @EnumSource(Binding.class)
  void unknownActionOrMethodIsRefused(Binding binding) {
    CallBuilder unknown = CallBuilder.of("ListNothing", Map.of());
    isError(unknown.sendTo(STUB, binding, "GET", Binding.Place.QUERY), 404, "ApiNotSupport");
    isError(
        CallBuilder.query().sendTo(STUB, binding, "PUT", Binding.Place.QUERY),
        404,
        "ApiNotSupport");
  }

  @Test
  void requestWithoutAnActionIsRefused() {
    isError(STUB.answer(get("/", "InstanceId=x")), 400, "MissingAction");
  }

  @ParameterizedTest
  @CsvSource({"2020-04-20,200", "2020-04-21,400"})
  void onlyTheDocumentedVersionIsAccepted(String version, int status) {
    Call call =
        new Call(
            "QueryCustomAuthIdentity",
            Optional.of(version),
            CallBuilder.query().call().parameters());
    StubResponse answer = new CallBuilder(call, Map.of()).sendTo(STUB);
    assertThat(answer.status()).isEqualTo(status);
    if (status != 200) {
      isError(answer, 400, "InvalidVersion");
    }
  }

  @Test
  void messageIsTheDocumentedText() {
    JsonNode error = CallBuilder.query().without("Size").json(STUB);
    assertThat(error.path("Message").asText())
        .isEqualTo(
            "An error occurred while validating the parameter."
                + " The parameter may be missing or invalid.");
    assertThat(error.path("HostId").asText()).isEqualTo("onsmqtt.cn-hangzhou.aliyuncs.com");
  }

  private static WireRequest get(String path, String query) {
    return new WireRequest("GET", path, query, Map.of(), new byte[0]);
  }

  private static void isParameterError(CallBuilder call, String parameter) {
    boolean lists = call.call().action().startsWith("List");
    isError(call, 400, lists ? "ParameterCheckFailed" : "InvalidParameter." + parameter);
  }

  private static void isError(CallBuilder call, int status, String code) {
    isError(call.sendTo(STUB), status, code);
  }

  private static void isError(StubResponse answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(CallBuilder.json(answer).path("Code").asText()).isEqualTo(code);
    assertThat(CallBuilder.json(answer).path("RequestId").asText())
        .isEqualTo(answer.headers().get("x-acs-request-id"));
  }
}

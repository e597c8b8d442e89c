package io.github.mqttcontractkit.stub.core;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.model.CustomAuthIdentity;
import io.github.mqttcontractkit.model.CustomAuthIdentityPage;
import io.github.mqttcontractkit.model.DeviceCredentialClientIdList;
import io.github.mqttcontractkit.model.ErrorResponse;
import io.github.mqttcontractkit.model.ListDeviceCredentialClientIdResponse;
import io.github.mqttcontractkit.model.QueryCustomAuthIdentityResponse;
import io.github.mqttcontractkit.stub.data.Identity;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import io.github.mqttcontractkit.stub.query.Page;
import io.github.mqttcontractkit.stub.scenario.Example;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The stage that writes the answer, with the models made from the document. */
final class ResponseWriter {
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .build())
          .build();
  private static final int OK = 200;

  private final Contract contract;

  ResponseWriter(Contract contract) {
    this.contract = contract;
  }

  /** A success. */
  StubResponse success(OperationCall question, Page page) {
    String id = requestId();
    Object body =
        question.operation().resource("group").isPresent()
            ? clients(question, page, id)
            : identities(page, id);
    return answer(OK, id, body);
  }

  /** A documented error. */
  StubResponse error(ApiError refusal) {
    String id = requestId();
    return answer(
        refusal.status(),
        id,
        new ErrorResponse()
            .requestId(id)
            .hostId(contract.rpc().hostId())
            .code(refusal.code())
            .message(refusal.getMessage()));
  }

  /** A documented answer with a request id of its own; an error names the host too. */
  StubResponse example(Example example) {
    String id = requestId();
    ObjectNode body = example.body().deepCopy();
    body.put("RequestId", id);
    if (example.isError()) {
      body.put("HostId", contract.rpc().hostId());
    }
    return answer(example.status(), id, body);
  }

  private static ListDeviceCredentialClientIdResponse clients(
      OperationCall question, Page page, String id) {
    String size = question.parameters().get(question.operation().size().name());
    List<String> clients = page.items().stream().map(String.class::cast).toList();
    return new ListDeviceCredentialClientIdResponse()
        .requestId(id)
        .deviceCredentialClientIdList(
            new DeviceCredentialClientIdList()
                .total(String.valueOf(page.total()))
                .clientIdList(clients)
                .pageNo(page.number().toString())
                .pageSize(size)
                .nextToken(page.nextToken().orElse(null)));
  }

  private static QueryCustomAuthIdentityResponse identities(Page page, String id) {
    List<CustomAuthIdentity> results =
        page.items().stream().map(Identity.class::cast).map(Identity::model).toList();
    return new QueryCustomAuthIdentityResponse()
        .requestId(id)
        .code(OK)
        .success(true)
        .message("operation success.")
        .data(
            new CustomAuthIdentityPage().results(results).nextToken(page.nextToken().orElse(null)));
  }

  private static StubResponse answer(int status, String id, Object body) {
    Map<String, String> headers =
        Map.of("Content-Type", "application/json;charset=utf-8", "x-acs-request-id", id);
    try {
      return new StubResponse(status, headers, JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String requestId() {
    return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
  }
}

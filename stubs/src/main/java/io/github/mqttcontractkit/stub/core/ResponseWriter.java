package io.github.mqttcontractkit.stub.core;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.model.ErrorResponse;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import io.github.mqttcontractkit.stub.query.Page;
import io.github.mqttcontractkit.stub.scenario.Example;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes responses: a success as the operation's schema describes it, an error, an example. */
final class ResponseWriter {
  /** The field of every body that names the request. */
  static final String REQUEST_ID = "RequestId";

  private static final String HOST_ID = "HostId";
  private static final int OK = 200;
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .build())
          .build();

  private final Contract contract;
  private final Map<String, SuccessBody> successes;

  ResponseWriter(Contract contract) {
    this.contract = contract;
    this.successes =
        contract.operations().stream()
            .collect(
                toUnmodifiableMap(
                    Operation::name, operation -> new SuccessBody(contract, operation)));
  }

  /** A success that holds a page. */
  StubResponse success(OperationCall call, Page page) {
    String id = requestId();
    return response(OK, id, successes.get(call.operation().name()).write(call, page, id));
  }

  /** A documented error. */
  StubResponse error(ApiError error) {
    String id = requestId();
    return response(
        error.status(),
        id,
        new ErrorResponse()
            .requestId(id)
            .hostId(contract.rpc().hostId())
            .code(error.code())
            .message(error.getMessage()));
  }

  /** A documented example with a request id of its own; an error names the host too. */
  StubResponse example(Example example) {
    String id = requestId();
    ObjectNode body = example.body().deepCopy();
    body.put(REQUEST_ID, id);
    if (example.isError()) {
      body.put(HOST_ID, contract.rpc().hostId());
    }
    return response(example.status(), id, body);
  }

  private static StubResponse response(int status, String id, Object body) {
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

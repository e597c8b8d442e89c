package io.github.mqttcontractkit.stub.core;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorEnvelope;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import io.github.mqttcontractkit.stub.query.Page;
import io.github.mqttcontractkit.stub.scenario.Example;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes responses: a success as the operation's schema describes it, an error, an example. */
final class ResponseWriter {
  private static final int OK = 200;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final String hostId;
  private final ErrorEnvelope envelope;
  private final Map<String, SuccessBody> successes;

  ResponseWriter(Contract contract) {
    this.hostId = contract.rpc().hostId();
    this.envelope = contract.errorEnvelope();
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
    ObjectNode body = JSON.createObjectNode();
    set(body, envelope.requestId(), id);
    envelope.host().ifPresent(place -> set(body, place, hostId));
    set(body, envelope.code(), error.code());
    set(body, envelope.message(), error.getMessage());
    return response(error.status(), id, body);
  }

  /** A documented example with a request id of its own; an error names the host too. */
  StubResponse example(Example example) {
    String id = requestId();
    ObjectNode body = example.body().deepCopy();
    set(body, envelope.requestId(), id);
    if (example.isError()) {
      envelope.host().ifPresent(place -> set(body, place, hostId));
    }
    return response(example.status(), id, body);
  }

  /** Sets a text at a JSON pointer of property names; missing objects on the way are made. */
  private static void set(ObjectNode body, String pointer, String text) {
    String[] names = pointer.substring(1).split("/");
    ObjectNode parent = body;
    for (int i = 0; i < names.length - 1; i++) {
      parent = parent.withObjectProperty(names[i]);
    }
    parent.put(names[names.length - 1], text);
  }

  private static StubResponse response(int status, String id, ObjectNode body) {
    Map<String, String> headers =
        Map.of("Content-Type", "application/json;charset=utf-8", "x-acs-request-id", id);
    try {
      // Written as bytes, Jackson would escape what takes four bytes in UTF-8.
      byte[] text = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
      return new StubResponse(status, headers, text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String requestId() {
    return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
  }
}

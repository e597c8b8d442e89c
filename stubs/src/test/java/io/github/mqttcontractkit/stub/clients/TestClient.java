package io.github.mqttcontractkit.stub.clients;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Paging;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import io.github.mqttcontractkit.stub.support.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Something that callers call with, for tests. */
@FunctionalInterface
public interface TestClient {
  /**
   * Asks once.
   *
   * @param host where the stub listens, {@code 127.0.0.1:8080} for instance
   * @return what the client made of the answer
   * @throws Refused if the client reports an error
   */
  JsonNode call(String host, Credentials key, CallBuilder call) throws Exception;

  /** Follows tokens to the end, beginning with an empty one. */
  default List<JsonNode> walk(String host, Credentials key, CallBuilder call) throws Exception {
    Paging paging = Walk.paging(call);
    List<JsonNode> items = new ArrayList<>();
    String token = "";
    do {
      JsonNode body = call(host, key, call.with(paging.token(), token));
      body.at(paging.items()).forEach(items::add);
      token = body.at(paging.nextToken()).asText("");
    } while (!token.isEmpty());
    return items;
  }

  /** HTTP method of the generated SDKs for this operation. */
  static String method(CallBuilder call) {
    return call.call().action().startsWith("Query") ? "GET" : "POST";
  }

  /** An error as a client reports it. */
  final class Refused extends Exception {
    private final OptionalInt status;
    private final String code;
    private final String requestId;

    /**
     * @param status HTTP status, where the client tells it
     */
    Refused(OptionalInt status, String code, String message, String requestId) {
      super(code + ": " + message);
      this.status = status;
      this.code = code;
      this.requestId = requestId;
    }

    OptionalInt status() {
      return status;
    }

    String code() {
      return code;
    }

    String requestId() {
      return requestId;
    }
  }
}

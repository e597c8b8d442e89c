package io.github.mqttcontractkit.stub.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.admin.AdminTask;
import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.DataException;
import io.github.mqttcontractkit.stub.data.DataFile;
import io.github.mqttcontractkit.stub.data.DataStore;

/** The stub's part of WireMock's admin API, under {@code /__admin/mqtt}. */
final class AdminApi {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;

  private final Stub stub;
  private final DataStore store;

  AdminApi(Stub stub, DataStore store) {
    this.stub = stub;
    this.store = store;
  }

  /**
   * WireMock distinguishes routes by the class of their task, so each task is a separate lambda.
   */
  void addTo(Router router) {
    AdminTask read = (admin, event, path) -> data();
    AdminTask replace = (admin, event, path) -> replace(event.getRequest());
    AdminTask schema = (admin, event, path) -> json(OK, DataFile.schema());
    AdminTask reset = (admin, event, path) -> reset();
    router.add(RequestMethod.GET, "/mqtt/data", read);
    router.add(RequestMethod.PUT, "/mqtt/data", replace);
    router.add(RequestMethod.GET, "/mqtt/data/schema", schema);
    router.add(RequestMethod.POST, "/mqtt/reset", reset);
  }

  private ResponseDefinition data() {
    return json(OK, DataFile.write(store.get()));
  }

  private ResponseDefinition replace(Request request) {
    byte[] body = request.getBody() == null ? new byte[0] : request.getBody();
    if (body.length > DataFile.MAX_CHARACTERS) {
      return error(TOO_LARGE, "at most %d bytes are taken".formatted(DataFile.MAX_CHARACTERS));
    }
    try {
      store.set(DataFile.read("body", body));
      return data();
    } catch (DataException e) {
      return error(BAD_REQUEST, e.getMessage());
    }
  }

  private ResponseDefinition reset() {
    store.reset();
    stub.reset();
    return data();
  }

  private static ResponseDefinition error(int status, String sentence) {
    return json(status, JsonNodeFactory.instance.objectNode().put("error", sentence));
  }

  private static ResponseDefinition json(int status, JsonNode body) {
    return new ResponseDefinitionBuilder()
        .withStatus(status)
        .withHeader("Content-Type", "application/json;charset=utf-8")
        .withBody(body.toString())
        .build();
  }
}

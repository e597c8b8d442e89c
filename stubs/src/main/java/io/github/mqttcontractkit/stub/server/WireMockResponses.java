package io.github.mqttcontractkit.stub.server;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.github.mqttcontractkit.stub.core.DeliveredResponse;
import io.github.mqttcontractkit.stub.core.StubResponse;
import io.github.mqttcontractkit.stub.scenario.Delay;
import io.github.mqttcontractkit.stub.scenario.Fault;

/** Turns a response of the stub into one of WireMock, with WireMock's own faults and delays. */
final class WireMockResponses {
  private static final int DRIP_PIECES = 20;
  private static final int DRIP_MS = 2_000;

  private WireMockResponses() {}

  static ResponseDefinition of(DeliveredResponse reply) {
    StubResponse response = reply.response();
    var definition =
        new ResponseDefinitionBuilder().withStatus(response.status()).withBody(response.body());
    response.headers().forEach(definition::withHeader);
    delay(definition, reply.delay());
    reply.fault().ifPresent(fault -> fault(definition, fault));
    return definition.build();
  }

  private static void delay(ResponseDefinitionBuilder definition, Delay delay) {
    if (delay.to() > delay.from()) {
      definition.withUniformRandomDelay(delay.from(), delay.to());
    } else if (delay.from() > 0) {
      definition.withFixedDelay(delay.from());
    }
  }

  private static void fault(ResponseDefinitionBuilder definition, Fault fault) {
    switch (fault) {
      case RESET ->
          definition.withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
      case EMPTY -> definition.withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
      case GARBAGE ->
          definition.withFault(com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK);
      case RANDOM ->
          definition.withFault(com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE);
      case DRIP -> definition.withChunkedDribbleDelay(DRIP_PIECES, DRIP_MS);
      case TRUNCATED -> {
        // the stub has cut the body already
      }
    }
  }
}

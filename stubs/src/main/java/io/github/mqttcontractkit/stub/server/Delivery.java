package io.github.mqttcontractkit.stub.server;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.github.mqttcontractkit.stub.core.DeliveredResponse;
import io.github.mqttcontractkit.stub.core.StubResponse;
import io.github.mqttcontractkit.stub.scenario.Delay;
import io.github.mqttcontractkit.stub.scenario.Fault;

/** Turns a reply into WireMock's response, whose own faults and delays carry out ours. */
final class Delivery {
  private static final int DRIP_PIECES = 20;
  private static final int DRIP_MS = 2_000;

  private Delivery() {}

  static ResponseDefinition of(DeliveredResponse reply) {
    StubResponse answer = reply.answer();
    var response =
        new ResponseDefinitionBuilder().withStatus(answer.status()).withBody(answer.body());
    answer.headers().forEach(response::withHeader);
    delay(response, reply.delay());
    reply.fault().ifPresent(fault -> fault(response, fault));
    return response.build();
  }

  private static void delay(ResponseDefinitionBuilder response, Delay delay) {
    if (delay.to() > delay.from()) {
      response.withUniformRandomDelay(delay.from(), delay.to());
    } else if (delay.from() > 0) {
      response.withFixedDelay(delay.from());
    }
  }

  private static void fault(ResponseDefinitionBuilder response, Fault fault) {
    switch (fault) {
      case RESET ->
          response.withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
      case EMPTY -> response.withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
      case GARBAGE ->
          response.withFault(com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK);
      case RANDOM ->
          response.withFault(com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE);
      case DRIP -> response.withChunkedDribbleDelay(DRIP_PIECES, DRIP_MS);
      case TRUNCATED -> {
        // the body is cut already
      }
    }
  }
}

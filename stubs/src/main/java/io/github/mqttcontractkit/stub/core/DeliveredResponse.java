package io.github.mqttcontractkit.stub.core;

import io.github.mqttcontractkit.stub.scenario.Delay;
import io.github.mqttcontractkit.stub.scenario.Fault;
import io.github.mqttcontractkit.stub.scenario.Scenario;
import java.util.Arrays;
import java.util.Optional;

/**
 * A response and how the server delivers it.
 *
 * @param response what is sent; under {@link Fault#TRUNCATED} its body is cut already
 * @param fault the network fault that the server applies
 * @param delay the delay before the response
 */
public record DeliveredResponse(StubResponse response, Optional<Fault> fault, Delay delay) {
  /** A response without fault and delay. */
  public static DeliveredResponse plain(StubResponse response) {
    return new DeliveredResponse(response, Optional.empty(), Delay.NONE);
  }

  /** A response with the fault and the delay of a scenario. */
  static DeliveredResponse of(Scenario scenario, StubResponse response) {
    StubResponse named =
        scenario
            .applied()
            .map(preferences -> response.with("Preference-Applied", preferences))
            .orElse(response);
    boolean truncated = scenario.fault().equals(Optional.of(Fault.TRUNCATED));
    return new DeliveredResponse(
        truncated ? firstHalf(named) : named, scenario.fault(), scenario.delay());
  }

  private static StubResponse firstHalf(StubResponse response) {
    byte[] body = Arrays.copyOf(response.body(), response.body().length / 2);
    return new StubResponse(response.status(), response.headers(), body);
  }
}

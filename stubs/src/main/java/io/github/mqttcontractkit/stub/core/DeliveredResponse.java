package io.github.mqttcontractkit.stub.core;

import io.github.mqttcontractkit.stub.scenario.Delay;
import io.github.mqttcontractkit.stub.scenario.Fault;
import io.github.mqttcontractkit.stub.scenario.Scenario;
import java.util.Arrays;
import java.util.Optional;

/**
 * An answer and what happens to it on its way; carrying that out is the server's business.
 *
 * @param answer what is sent
 * @param fault what the network does to it; a body that {@link Fault#TRUNCATED} cuts is cut already
 * @param delay how long the caller waits for it
 */
public record DeliveredResponse(StubResponse answer, Optional<Fault> fault, Delay delay) {
  /** An answer to which nothing happens. */
  public static DeliveredResponse plain(StubResponse answer) {
    return new DeliveredResponse(answer, Optional.empty(), Delay.NONE);
  }

  /** An answer with what a scenario does to it. */
  static DeliveredResponse of(Scenario scenario, StubResponse answer) {
    StubResponse named =
        scenario
            .applied()
            .map(preferences -> answer.with("Preference-Applied", preferences))
            .orElse(answer);
    boolean cut = scenario.fault().equals(Optional.of(Fault.TRUNCATED));
    return new DeliveredResponse(cut ? half(named) : named, scenario.fault(), scenario.delay());
  }

  private static StubResponse half(StubResponse answer) {
    byte[] body = Arrays.copyOf(answer.body(), answer.body().length / 2);
    return new StubResponse(answer.status(), answer.headers(), body);
  }
}

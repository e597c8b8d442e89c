package io.github.mqttcontractkit.stub;

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
public record Reply(Answer answer, Optional<Fault> fault, Delay delay) {
  /** An answer to which nothing happens. */
  public static Reply plain(Answer answer) {
    return new Reply(answer, Optional.empty(), Delay.NONE);
  }

  /** An answer with what a scenario does to it. */
  static Reply of(Scenario scenario, Answer answer) {
    Answer named =
        scenario
            .applied()
            .map(preferences -> answer.with("Preference-Applied", preferences))
            .orElse(answer);
    boolean cut = scenario.fault().equals(Optional.of(Fault.TRUNCATED));
    return new Reply(cut ? half(named) : named, scenario.fault(), scenario.delay());
  }

  private static Answer half(Answer answer) {
    byte[] body = Arrays.copyOf(answer.body(), answer.body().length / 2);
    return new Answer(answer.status(), answer.headers(), body);
  }
}

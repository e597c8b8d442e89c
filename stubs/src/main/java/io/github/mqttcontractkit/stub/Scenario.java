package io.github.mqttcontractkit.stub;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a caller asks for beyond the product.
 *
 * @param example this documented answer instead of a live one
 * @param fault what the network does to the answer
 * @param delay how long the caller waits for it
 * @param applied the preferences that chose all this, for {@code Preference-Applied}
 */
record Scenario(
    Optional<Example> example, Optional<Fault> fault, Delay delay, Optional<String> applied) {
  static final Scenario NONE =
      new Scenario(Optional.empty(), Optional.empty(), Delay.NONE, Optional.empty());

  static Scenario of(Example example) {
    return new Scenario(Optional.of(example), Optional.empty(), Delay.NONE, Optional.empty());
  }

  static Scenario of(Fault fault) {
    return new Scenario(Optional.empty(), Optional.of(fault), Delay.NONE, Optional.empty());
  }

  static Scenario of(Delay delay) {
    return new Scenario(Optional.empty(), Optional.empty(), delay, Optional.empty());
  }

  /** The answer with what happens to it. */
  Reply reply(Answer answer) {
    Answer named =
        applied.map(preferences -> answer.with(Preferences.APPLIED, preferences)).orElse(answer);
    boolean cut = fault.equals(Optional.of(Fault.TRUNCATED));
    return new Reply(cut ? half(named) : named, fault, delay);
  }

  private static Answer half(Answer answer) {
    byte[] body = Arrays.copyOf(answer.body(), answer.body().length / 2);
    return new Answer(answer.status(), answer.headers(), body);
  }
}

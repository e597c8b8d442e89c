package io.github.mqttcontractkit.stub;

import java.util.Optional;

/**
 * An answer and what happens to it on its way; carrying that out is the server's business.
 *
 * @param answer what is sent
 * @param fault what the network does to it; a body that {@link Fault#TRUNCATED} cuts is cut already
 * @param delay how long the caller waits for it
 */
public record Reply(Answer answer, Optional<Fault> fault, Delay delay) {
  static Reply plain(Answer answer) {
    return new Reply(answer, Optional.empty(), Delay.NONE);
  }
}

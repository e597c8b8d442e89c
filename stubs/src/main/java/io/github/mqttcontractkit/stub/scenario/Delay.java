package io.github.mqttcontractkit.stub.scenario;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A delay before an answer, in milliseconds.
 *
 * @param from shortest
 * @param to longest; each time between the two is equally likely
 */
public record Delay(int from, int to) {
  /** No delay. */
  public static final Delay NONE = new Delay(0, 0);

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?");

  /** Reads {@code <ms>} or {@code <from>-<to>}; empty if it is neither or above the maximum. */
  static Optional<Delay> read(String text, int maxMs) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(matcher.group(1));
    int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
    return from <= to && to <= maxMs ? Optional.of(new Delay(from, to)) : Optional.empty();
  }
}

package io.github.mqttcontractkit.stub.scenario;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instance id that asks for a scenario; {@code scenarios.yaml} lists the forms.
 *
 * @param id the instance id
 * @param kind the kind of scenario
 * @param argument the example, the fault or the delay
 * @param times for a retry, how many requests fail; otherwise 0
 */
record ReservedId(String id, Kind kind, String argument, int times) {
  enum Kind {
    ERROR("mqtt-error-(.+)"),
    RETRY("mqtt-retry-([^-]+)-([0-9]{1,9})(?:-.*)?"),
    FAULT("mqtt-fault-(.+)"),
    DELAY("mqtt-delay-(.+)");

    private final Pattern form;

    Kind(String form) {
      this.form = Pattern.compile(form);
    }
  }

  /** Reads an instance id; empty if it is not reserved. */
  static Optional<ReservedId> read(String instance) {
    return Arrays.stream(Kind.values()).flatMap(kind -> read(kind, instance).stream()).findFirst();
  }

  private static Optional<ReservedId> read(Kind kind, String instance) {
    Matcher matcher = kind.form.matcher(instance);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int times = kind == Kind.RETRY ? Integer.parseInt(matcher.group(2)) : 0;
    return Optional.of(new ReservedId(instance, kind, matcher.group(1), times));
  }
}

package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.progress.RunEstimate;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says before a long run how long it will take, and how to make it shorter. */
record Forecast(Settings settings) {
  /** A run that ends sooner is not announced. */
  private static final Duration SHORT = Duration.ofSeconds(30);

  /** Seconds to which the time is rounded. */
  private static final int STEP = 10;

  private static final int TWO_DIGITS = 100;

  /** One line; empty if the run will be short. */
  Optional<String> line(RunEstimate rest) {
    return rest.duration().compareTo(SHORT) <= 0
        ? Optional.empty()
        : Optional.of(
            "about %s requests, about %s at the rate seen; %s"
                .formatted(
                    requests(rest.requests()), time(rounded(rest.duration())), advice(rest)));
  }

  private static Duration rounded(Duration time) {
    return Duration.ofSeconds(Math.round((double) time.toSeconds() / STEP) * STEP);
  }

  private String advice(RunEstimate rest) {
    Optional<Duration> most = settings.maxTime().filter(t -> t.compareTo(rest.duration()) < 0);
    return most.map(time -> "--max-time ends it after " + time(time))
        .orElseGet(() -> "shorter with " + String.join(" or ", unused()));
  }

  /** The options that would make it shorter, and were not given. */
  private List<String> unused() {
    List<String> options = new ArrayList<>();
    if (settings.budget() != Budget.QUICK) {
      options.add("--budget quick");
    }
    if (settings.operations().isEmpty()) {
      options.add("--operation NAME");
    }
    options.add("--max-time SECONDS");
    return options;
  }

  /** Two digits that count: it is an estimate. */
  private static String requests(int number) {
    int unit = 1;
    while (number / unit >= TWO_DIGITS) {
      unit *= 10;
    }
    return String.format(Locale.ROOT, "%,d", Math.round((double) number / unit) * unit);
  }

  /** {@code 4 min 20 s}, {@code 1 h 5 min}; the parts that are zero are left out. */
  private static String time(Duration time) {
    Stream<String> parts =
        Stream.of(
                part(time.toHours(), "h"),
                part(time.toMinutesPart(), "min"),
                part(time.toHours() > 0 ? 0 : time.toSecondsPart(), "s"))
            .flatMap(Optional::stream);
    return parts.collect(Collectors.joining(" "));
  }

  private static Optional<String> part(long number, String unit) {
    return number == 0 ? Optional.empty() : Optional.of(number + " " + unit);
  }
}

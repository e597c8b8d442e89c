package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Binding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The command line that repeats a verdict: what is not the default, then rule and seed, and {@code
 * --strict} where only a strict run breaks.
 */
final class ReproductionCommand {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./\\[\\]-]+");

  private ReproductionCommand() {}

  static String command(Contract contract, Settings settings, RuleResult result) {
    List<String> words = new ArrayList<>();
    words.add("conformance-tests/run");
    words.addAll(List.of("--endpoint", settings.endpoint().toString()));
    if (settings.binding() != Binding.RPC) {
      words.addAll(List.of("--binding", lower(settings.binding())));
    }
    settings
        .instanceId()
        .filter(id -> !contract.defaultIds("instance").contains(id))
        .ifPresent(id -> words.addAll(List.of("--instance-id", id)));
    if (!settings.groupIds().equals(contract.defaultIds("group"))) {
      settings.groupIds().forEach(group -> words.addAll(List.of("--group-id", group)));
    }
    if (settings.budget() != Budget.STANDARD) {
      words.addAll(List.of("--budget", lower(settings.budget())));
    }
    words.addAll(limits(settings));
    words.addAll(List.of("--operation", result.operation(), "--rule", result.id()));
    words.addAll(List.of("--seed", Long.toString(settings.seed())));
    if (settings.strict() || result.level() == Level.SHOULD) {
      words.add("--strict");
    }
    return words.stream().map(ReproductionCommand::quoted).collect(Collectors.joining(" "));
  }

  /**
   * How fast requests may be sent, and how long answers are waited for; the time of the whole run
   * is no matter for one rule.
   */
  private static List<String> limits(Settings settings) {
    Settings usual = Settings.builder(settings.endpoint()).build();
    List<String> words = new ArrayList<>();
    if (settings.maxRps() != usual.maxRps()) {
      words.addAll(List.of("--max-rps", Integer.toString(settings.maxRps())));
    }
    if (!settings.timeout().equals(usual.timeout())) {
      words.addAll(List.of("--timeout", Long.toString(wholeSeconds(settings.timeout()))));
    }
    return words;
  }

  private static long wholeSeconds(Duration time) {
    return time.plusSeconds(1).minusNanos(1).toSeconds();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** A word of a POSIX shell. */
  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

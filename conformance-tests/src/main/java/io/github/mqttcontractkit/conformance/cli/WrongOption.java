package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.settings.InvalidSetting;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** An option has a value that cannot be used: wrong usage. */
final class WrongOption extends ParameterException {
  private static final long serialVersionUID = 1L;

  /**
   * @param option as it is written, {@code --rule} for instance
   * @param value what was given
   * @param right what would be right; completes "must be …"
   */
  WrongOption(CommandLine command, String option, String value, String right) {
    super(command, option + " is '" + value + "', but must be " + right);
  }

  /**
   * The result, where no setting refuses its value; else it is wrong usage of the option of that
   * name.
   */
  static <T> T unlessRefused(CommandLine command, Supplier<T> making) {
    try {
      return making.get();
    } catch (InvalidSetting e) {
      throw new WrongOption(command, option(e.setting()), e.value(), e.expected());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage());
    }
  }

  /** {@code maxRps} is set by {@code --max-rps}. */
  private static String option(String setting) {
    return "--" + setting.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The constant with a name, in whatever case it is written. */
  static <E extends Enum<E>> E oneOf(
      CommandLine command, Class<E> type, String option, String name) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(name)) {
        return value;
      }
    }
    String constants = List.of(type.getEnumConstants()).toString().toLowerCase();
    throw new WrongOption(command, option, name, "one of " + constants);
  }

  /** The names, where all are known. */
  static Set<String> known(
      CommandLine command, String option, List<String> names, List<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw new WrongOption(command, option, name, "one of " + String.join(", ", known));
      }
    }
    return Set.copyOf(names);
  }
}

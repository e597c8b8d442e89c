package io.github.mqttcontractkit.stub.server;

import com.github.tomakehurst.wiremock.standalone.CommandLineOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Options of WireMock's standalone server, as WireMock reads them.
 *
 * @param words in the order of the command line
 */
public record Arguments(List<String> words) {
  public Arguments {
    words = List.copyOf(words);
  }

  /** Whether an option is among them, alone or with {@code =value}, whole or shortened. */
  boolean give(String option) {
    return words.stream()
        .map(word -> word.split("=", 2)[0])
        .anyMatch(name -> name.length() > 2 && option.startsWith(name));
  }

  /** The first option that WireMock does not have. */
  public Optional<String> unknown() {
    return words.stream()
        .filter(word -> complaint(word.split("=", 2)[0], "1").startsWith("Unrecognized"))
        .findFirst();
  }

  /** The first word that is neither an option nor the value of one; WireMock would ignore it. */
  public Optional<String> stray() {
    return IntStream.range(0, words.size())
        .filter(i -> !words.get(i).startsWith("-") && (i == 0 || !wantsValue(words.get(i - 1))))
        .mapToObj(words::get)
        .findFirst();
  }

  private static boolean wantsValue(String word) {
    return word.startsWith("-") && complaint(word).startsWith("OptionMissingRequired");
  }

  /** The name of what WireMock throws, whose classes are not public; empty if it throws nothing. */
  private static String complaint(String... arguments) {
    try {
      new CommandLineOptions(arguments);
      return "";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }
}

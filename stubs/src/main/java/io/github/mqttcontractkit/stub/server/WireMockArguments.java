package io.github.mqttcontractkit.stub.server;

import com.github.tomakehurst.wiremock.standalone.CommandLineOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Command line arguments for WireMock's standalone server.
 *
 * @param words options and their values, in the order of the command line
 */
public record WireMockArguments(List<String> words) {
  public WireMockArguments {
    words = List.copyOf(words);
  }

  /** Whether an option is among them, with or without {@code =value}, in full or abbreviated. */
  boolean contain(String option) {
    return words.stream()
        .map(word -> word.split("=", 2)[0])
        .anyMatch(name -> name.length() > 2 && option.startsWith(name));
  }

  /** The first option that WireMock does not know. */
  public Optional<String> unknownOption() {
    return words.stream()
        .filter(word -> parseError(word.split("=", 2)[0], "1").startsWith("Unrecognized"))
        .findFirst();
  }

  /**
   * The first word that is neither an option nor the value of one; WireMock ignores it silently.
   */
  public Optional<String> strayWord() {
    return IntStream.range(0, words.size())
        .filter(i -> !words.get(i).startsWith("-") && (i == 0 || !wantsValue(words.get(i - 1))))
        .mapToObj(words::get)
        .findFirst();
  }

  private static boolean wantsValue(String word) {
    return word.startsWith("-") && parseError(word).startsWith("OptionMissingRequired");
  }

  /**
   * The name of the exception that WireMock throws, which is of a class that is not public; empty
   * if it throws none.
   */
  private static String parseError(String... arguments) {
    try {
      new CommandLineOptions(arguments);
      return "";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }
}

package io.github.mqttcontractkit.stub.cli;

import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.DataStore;
import io.github.mqttcontractkit.stub.server.CannotListenException;
import io.github.mqttcontractkit.stub.server.StubOptions;
import io.github.mqttcontractkit.stub.server.StubServer;
import io.github.mqttcontractkit.stub.server.WireMockArguments;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Starts the server as a command line describes it, or explains in one sentence why it can't be
 * started.
 *
 * @param command for error messages
 * @param bindAddress the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param others options of WireMock
 */
record Startup(CommandLine command, String bindAddress, int port, WireMockArguments others) {
  /**
   * Starts the server.
   *
   * @throws ParameterException with one sentence, if an option is wrong or the port is in use
   */
  StubServer server(Stub stub, DataStore store) {
    StubOptions options = options(stub, store);
    try {
      return new StubServer(options);
    } catch (CannotListenException e) {
      throw error("Can't listen on " + bindAddress + ":" + port + ": " + e.getMessage() + ".");
    } catch (RuntimeException refused) {
      if (others.words().isEmpty()) {
        throw refused;
      }
      throw error(rejection());
    }
  }

  private StubOptions options(Stub stub, DataStore store) {
    if (!StubOptions.isAddress(bindAddress)) {
      throw error("--bind-address " + bindAddress + ": this machine knows no such address.");
    }
    StubOptions options;
    try {
      options = new StubOptions(bindAddress, port, others, stub, store);
    } catch (RuntimeException refused) {
      throw error(rejection());
    }
    others
        .strayWord()
        .map(word -> "What is " + word + "? Only options are taken.")
        .or(options::missingFolder)
        .ifPresent(
            sentence -> {
              throw error(sentence);
            });
    return options;
  }

  private String rejection() {
    return others
        .unknownOption()
        .map(option -> "Unknown option " + option + ".")
        .orElse("WireMock does not take " + String.join(" ", others.words()) + ".");
  }

  private ParameterException error(String sentence) {
    return new ParameterException(command, sentence);
  }
}

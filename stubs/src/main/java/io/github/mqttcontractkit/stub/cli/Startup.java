package io.github.mqttcontractkit.stub.cli;

import com.github.tomakehurst.wiremock.common.FatalStartupException;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.DataStore;
import io.github.mqttcontractkit.stub.server.Arguments;
import io.github.mqttcontractkit.stub.server.StubOptions;
import io.github.mqttcontractkit.stub.server.StubServer;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Starts the server that a command line wants, or says in one sentence what stands against it.
 *
 * @param command whose line it is
 * @param bindAddress who may connect
 * @param port 0 for any that is free
 * @param others options for WireMock
 */
record Startup(CommandLine command, String bindAddress, int port, Arguments others) {
  /**
   * Starts the server.
   *
   * @throws ParameterException with that sentence
   */
  StubServer server(Stub stub, DataStore store) {
    StubOptions options = options(stub, store);
    try {
      return new StubServer(options);
    } catch (FatalStartupException e) {
      throw wrong("Can't listen on " + bindAddress + ":" + port + ": " + reason(e) + ".");
    } catch (RuntimeException refused) {
      if (others.words().isEmpty()) {
        throw refused;
      }
      throw wrong(complaint());
    }
  }

  private StubOptions options(Stub stub, DataStore store) {
    if (!StubOptions.isAddress(bindAddress)) {
      throw wrong("--bind-address " + bindAddress + ": this machine knows no such address.");
    }
    StubOptions options;
    try {
      options = new StubOptions(bindAddress, port, others, stub, store);
    } catch (RuntimeException refused) {
      throw wrong(complaint());
    }
    others
        .stray()
        .map(word -> "What is " + word + "? Only options are taken.")
        .or(options::missingFolder)
        .ifPresent(
            sentence -> {
              throw wrong(sentence);
            });
    return options;
  }

  private String complaint() {
    return others
        .unknown()
        .map(option -> "Unknown option " + option + ".")
        .orElse("WireMock does not take " + String.join(" ", others.words()) + ".");
  }

  private static String reason(Throwable e) {
    return e.getCause() == null ? e.getMessage() : reason(e.getCause());
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(command, sentence);
  }
}

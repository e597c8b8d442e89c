package io.github.mqttcontractkit.stub.cli;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataStore;
import io.github.mqttcontractkit.stub.gateway.GatewayCheck;
import io.github.mqttcontractkit.stub.page.SampleRequest;
import io.github.mqttcontractkit.stub.page.Versions;
import io.github.mqttcontractkit.stub.server.StubOptions;
import io.github.mqttcontractkit.stub.server.StubServer;
import io.github.mqttcontractkit.stub.server.WireMockArguments;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.Unmatched;

/** The command line of the stub server. */
@Command(
    name = "stubs/run",
    mixinStandardHelpOptions = true,
    description = "A stub server for the operations of the OpenAPI document.",
    footer = {
      "Any other option is WireMock's own:",
      "https://wiremock.org/docs/standalone/java-jar/"
    },
    sortOptions = false)
public final class StubCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65535;
  private static final int WRONG_USAGE = 2;

  /** The result of {@link #run} if the server was started; it runs in other threads. */
  public static final int RUNNING = -1;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--bind-address",
      paramLabel = "ADDRESS",
      defaultValue = StubOptions.LOOPBACK,
      description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String bindAddress;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      converter = DataOption.class,
      description =
          "Data to answer from, in YAML or JSON; GET /__admin/mqtt/data shows the current data,"
              + " /__admin/mqtt/data/schema their format (default: mqtt-demo and mqtt-empty).")
  private Data data;

  @Option(
      names = "--max-qps",
      paramLabel = "N",
      description =
          "Answer at most N requests a second, the others with the throttling error (default: no limit).")
  private Integer maxQps;

  @Option(
      names = "--access-key",
      paramLabel = "ID:SECRET",
      converter = AccessKeyOption.class,
      description =
          "Require every request to be signed with this key; may be repeated. The word "
              + AccessKeyOption.ENVIRONMENT
              + " takes the key from ALIBABA_CLOUD_ACCESS_KEY_ID and"
              + " ALIBABA_CLOUD_ACCESS_KEY_SECRET (default: signatures are not checked).")
  private List<Credentials> accessKeys = List.of();

  @Unmatched private List<String> others = new ArrayList<>();

  /**
   * The main class of the executable jar; see {@code --help}.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    int exit = run(args);
    if (exit != RUNNING) {
      System.exit(exit);
    }
  }

  /**
   * Runs a command line. An error is printed as one sentence to the standard error stream.
   *
   * @return {@link #RUNNING}, or the exit code
   */
  public static int run(String... args) {
    CommandLine command = new CommandLine(new StubCommand());
    command.registerConverter(Integer.class, StubCommand::number);
    command.registerConverter(int.class, StubCommand::number);
    command.getCommandSpec().version("MQTT Contract Kit, stub server " + Versions.KIT);
    return command.setParameterExceptionHandler(StubCommand::printError).execute(args);
  }

  private static Integer number(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(
          "'%s' is no whole number up to %d.".formatted(text, Integer.MAX_VALUE));
    }
  }

  private static int printError(ParameterException e, String[] args) {
    String sentence = e.getMessage().endsWith(".") ? e.getMessage() : e.getMessage() + ".";
    e.getCommandLine().getErr().println(sentence + " See stubs/run --help.");
    return WRONG_USAGE;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > MAX_PORT) {
      throw error("--port " + port + ": a port is a number from 0 to " + MAX_PORT + ".");
    }
    DataStore store = new DataStore(data == null ? Data.standard() : data);
    Stub stub = stub(store);
    StubServer server =
        new Startup(spec.commandLine(), bindAddress, port, new WireMockArguments(others))
            .server(stub, store);
    announce(server.endpoint(), stub, store.get());
    return RUNNING;
  }

  private Stub stub(DataStore store) {
    Contract contract = Contract.load();
    try {
      return new Stub(
          contract, store, GatewayCheck.all(contract, accessKeys, Optional.ofNullable(maxQps)));
    } catch (IllegalArgumentException e) {
      throw error(e.getMessage());
    }
  }

  private void announce(String endpoint, Stub stub, Data current) {
    if (!StubOptions.isLoopback(bindAddress)) {
      spec.commandLine()
          .getErr()
          .println(
              "Warning: other machines may reach this stub; it is bound to " + bindAddress + ".");
    }
    List<String> sentences = new ArrayList<>(List.of("Listening on " + endpoint + "."));
    sentences.addAll(stub.requirements());
    if (accessKeys.isEmpty()) {
      Operation first = stub.contract().operations().get(0);
      sentences.add(
          "Try: curl '" + endpoint + SampleRequest.url(stub.contract(), first, current) + "'");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.join(" ", sentences));
    out.flush();
  }

  private ParameterException error(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}

package io.github.mqttcontractkit.stub.cli;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataStore;
import io.github.mqttcontractkit.stub.gateway.Gate;
import io.github.mqttcontractkit.stub.page.Sample;
import io.github.mqttcontractkit.stub.page.Versions;
import io.github.mqttcontractkit.stub.server.Arguments;
import io.github.mqttcontractkit.stub.server.StubOptions;
import io.github.mqttcontractkit.stub.server.StubServer;
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
    description = "A fake of ListDeviceCredentialClientId and QueryCustomAuthIdentity.",
    footer = {
      "Any other option is WireMock's own:",
      "https://wiremock.org/docs/standalone/java-jar/"
    },
    sortOptions = false)
public final class StubCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65535;
  private static final int WRONG_USAGE = 2;

  /** The server runs in threads of its own when the command returns this. */
  public static final int RUNNING = -1;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Where to listen; 0 for any free port (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--bind-address",
      paramLabel = "ADDRESS",
      defaultValue = StubOptions.LOOPBACK,
      description = "Who may connect (default: ${DEFAULT-VALUE}, this machine only).")
  private String bindAddress;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      converter = DataOption.class,
      description =
          "Instances, groups and identities, in YAML or JSON; GET /__admin/mqtt/data shows the shape,"
              + " /__admin/mqtt/data/schema describes it (default: mqtt-demo and mqtt-empty).")
  private Data data;

  @Option(
      names = "--max-qps",
      paramLabel = "N",
      description = "Answer what is over N requests a second with the throttling error.")
  private Integer maxQps;

  @Option(
      names = "--access-key",
      paramLabel = "ID:SECRET",
      converter = AccessKeyOption.class,
      description =
          "Want every request signed with this key; may be given more than once. The word "
              + AccessKeyOption.ENVIRONMENT
              + " takes the key from ALIBABA_CLOUD_ACCESS_KEY_ID and"
              + " ALIBABA_CLOUD_ACCESS_KEY_SECRET (default: any credentials pass).")
  private List<Credentials> accessKeys = List.of();

  @Unmatched private List<String> others = new ArrayList<>();

  /** Runs the command line; what is wrong is said in one sentence. */
  public static int run(String... args) {
    CommandLine command = new CommandLine(new StubCommand());
    command.registerConverter(Integer.class, StubCommand::number);
    command.registerConverter(int.class, StubCommand::number);
    command.getCommandSpec().version("MQTT Contract Kit, stub server " + Versions.KIT);
    return command.setParameterExceptionHandler(StubCommand::complain).execute(args);
  }

  private static Integer number(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(
          "'%s' is no whole number up to %d.".formatted(text, Integer.MAX_VALUE));
    }
  }

  private static int complain(ParameterException e, String[] args) {
    String sentence = e.getMessage().endsWith(".") ? e.getMessage() : e.getMessage() + ".";
    e.getCommandLine().getErr().println(sentence + " See stubs/run --help.");
    return WRONG_USAGE;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > MAX_PORT) {
      throw wrong("--port " + port + ": a port is a number from 0 to " + MAX_PORT + ".");
    }
    DataStore store = new DataStore(data == null ? Data.standard() : data);
    Stub stub = stub(store);
    StubServer server =
        new Startup(spec.commandLine(), bindAddress, port, new Arguments(others))
            .server(stub, store);
    announce(server.endpoint(), stub, store.get());
    return RUNNING;
  }

  private Stub stub(DataStore store) {
    Contract contract = Contract.load();
    try {
      return new Stub(contract, store, Gate.all(contract, accessKeys, Optional.ofNullable(maxQps)));
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private void announce(String endpoint, Stub stub, Data now) {
    if (!StubOptions.isLoopback(bindAddress)) {
      spec.commandLine()
          .getErr()
          .println(
              "Warning: other machines may reach this stub; it is bound to " + bindAddress + ".");
    }
    List<String> sentences = new ArrayList<>(List.of("Listening on " + endpoint + "."));
    sentences.addAll(stub.terms());
    if (accessKeys.isEmpty()) {
      Operation first = stub.contract().operations().get(0);
      sentences.add("Try: curl '" + endpoint + Sample.url(stub.contract(), first, now) + "'");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.join(" ", sentences));
    out.flush();
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}

package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.baseline.Baseline;
import io.github.mqttcontractkit.conformance.baseline.BaselineFile;
import io.github.mqttcontractkit.conformance.engine.ConformanceRun;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.rules.Rule;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.EndpointUrl;
import io.github.mqttcontractkit.conformance.settings.InvalidSetting;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.settings.SettingsBuilder;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Binding;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the command line; each is checked before anything is sent. */
final class Options {
  private final Map<String, String> environment;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "What to check; without it the stub is started inside and checked.")
  private Optional<String> endpoint;

  @Option(
      names = "--binding",
      paramLabel = "rpc|path",
      description = "Form of the requests: rpc (default) sends to /, path to /<Operation>.")
  private Optional<String> binding;

  @Option(
      names = "--instance-id",
      paramLabel = "ID",
      description = "An instance of yours. Default: " + Settings.DEFAULT_INSTANCE + ".")
  private Optional<String> instanceId;

  @Option(
      names = "--group-id",
      paramLabel = "ID",
      description = "A group of that instance; several are welcome. Default: the stub's.")
  private List<String> groupIds = List.of();

  @Option(
      names = "--operation",
      paramLabel = "NAME",
      description = "Check this operation only; may be given again.")
  private List<String> operations = List.of();

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Check this rule only; may be given again.")
  private List<String> rules = List.of();

  @Option(names = "--strict", description = "A broken SHOULD breaks the verdict too.")
  private boolean strict;

  @Option(names = "--complete", description = "A skipped MUST leaves the verdict undecided.")
  private boolean complete;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Repeat the random examples of an earlier run.")
  private Optional<Long> seed;

  @Option(
      names = "--budget",
      paramLabel = "quick|standard|thorough",
      description = "How much may be asked. Default: standard.")
  private Optional<String> budget;

  @Option(
      names = "--max-rps",
      paramLabel = "N",
      description =
          "Most requests a second; 0 for no limit. Default: no limit on the loopback interface, "
              + Settings.REMOTE_RPS
              + " elsewhere.")
  private Optional<Integer> maxRps;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "For one request. Default: 10.")
  private Optional<Integer> timeout;

  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      description = "For the whole run; what is open then is undecided. Default: no limit.")
  private Optional<Integer> maxTime;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Known deviations: YAML, a list of rule, operation, reason and, if they end, expires.")
  Optional<Path> baseline;

  @Option(
      names = "--update-baseline",
      description = "Write what fails now into the file of --baseline; fixed entries go.")
  boolean updateBaseline;

  @Option(
      names = "--report-dir",
      paramLabel = "DIR",
      description = "For report.json, report.html and junit.xml. Default: target/conformance.")
  Path reportDirectory = Path.of("target", "conformance");

  @Option(names = "--list", description = "List the rules and stop.")
  boolean list;

  @Option(names = "--explain", paramLabel = "RULE", description = "Explain a rule and stop.")
  Optional<String> explain;

  /**
   * @param environment holds the access key, if there is one
   */
  Options(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The URL to check; empty for the stub inside. */
  Optional<URI> endpoint() {
    return endpoint.map(text -> checked(() -> EndpointUrl.parse(text)));
  }

  /** The settings for a run. */
  Settings settings(Contract contract, URI url) {
    return checked(() -> builder(contract, url).build());
  }

  private SettingsBuilder builder(Contract contract, URI url) {
    SettingsBuilder settings =
        Settings.builder(url)
            .credentialsFrom(environment)
            .groupIds(groupIds)
            .operations(
                known(
                    "--operation",
                    operations,
                    contract.operations().stream().map(Operation::name).toList()))
            .rules(known("--rule", rules, Catalogue.rules().stream().map(Rule::id).toList()))
            .strict(strict)
            .complete(complete);
    binding.ifPresent(name -> settings.binding(oneOf(Binding.class, "--binding", name)));
    instanceId.ifPresent(settings::instanceId);
    seed.ifPresent(settings::seed);
    budget.ifPresent(name -> settings.budget(oneOf(Budget.class, "--budget", name)));
    maxRps.ifPresent(settings::maxRps);
    timeout.ifPresent(seconds -> settings.timeout(Duration.ofSeconds(seconds)));
    maxTime.ifPresent(seconds -> settings.maxTime(Duration.ofSeconds(seconds)));
    return settings;
  }

  /** What a setting refuses is wrong usage of the option of its name. */
  private <T> T checked(Supplier<T> making) {
    try {
      return making.get();
    } catch (InvalidSetting e) {
      throw wrong(option(e.setting()), e.value(), e.expected());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage());
    }
  }

  /** {@code maxRps} is set by {@code --max-rps}. */
  private static String option(String setting) {
    return "--" + setting.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** Refuses rules that none of the operations has: a run would check nothing. */
  void mustSelectSomething(Contract contract, Settings settings) {
    if (ConformanceRun.size(contract, settings) == 0) {
      throw wrong(
          "--rule",
          String.join(", ", rules),
          "a rule that --list lists for " + String.join(", ", operations));
    }
  }

  /** Refuses an update of a baseline that is not named. */
  void mustNameBaseline() {
    if (updateBaseline && baseline.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "--update-baseline needs --baseline FILE, the file to write.");
    }
  }

  /**
   * The known deviations; none if no file is named, or one that {@code --update-baseline} is to
   * create.
   */
  Baseline baseline(Contract contract, LocalDate today) {
    return baseline
        .filter(file -> !updateBaseline || Files.exists(file))
        .map(file -> checked(() -> BaselineFile.read(contract, file, today)))
        .orElse(Baseline.empty(today));
  }

  /** Makes the report's directory, so that no run is lost for want of one. */
  void mustBeWritable() {
    String right = "a directory that can be written";
    if (reportDirectory.toString().isEmpty()) {
      throw wrong("--report-dir", "", right);
    }
    try {
      Files.delete(Files.createTempFile(Files.createDirectories(reportDirectory), "report", ""));
    } catch (IOException e) {
      throw wrong("--report-dir", reportDirectory.toString(), right);
    }
  }

  private <E extends Enum<E>> E oneOf(Class<E> type, String option, String name) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(name)) {
        return value;
      }
    }
    throw wrong(
        option, name, "one of " + List.of(type.getEnumConstants()).toString().toLowerCase());
  }

  private Set<String> known(String option, List<String> names, List<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw wrong(option, name, "one of " + String.join(", ", known));
      }
    }
    return Set.copyOf(names);
  }

  ParameterException wrong(String option, String value, String right) {
    return new ParameterException(
        command.commandLine(), option + " is '" + value + "', but must be " + right);
  }
}

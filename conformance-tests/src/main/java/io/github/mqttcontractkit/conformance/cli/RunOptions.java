package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.engine.ConformanceRun;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.settings.SettingsBuilder;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which rules are checked, how strictly, and with how many requests. */
final class RunOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

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

  /** Sets what was given. */
  void fill(SettingsBuilder settings, Contract contract) {
    CommandLine line = command.commandLine();
    List<String> knownOperations = contract.operations().stream().map(Operation::name).toList();
    List<String> knownRules = Catalogue.rules().stream().map(Rule::id).toList();
    settings
        .operations(WrongOption.known(line, "--operation", operations, knownOperations))
        .rules(WrongOption.known(line, "--rule", rules, knownRules))
        .strict(strict)
        .complete(complete);
    seed.ifPresent(settings::seed);
    budget.ifPresent(
        name -> settings.budget(WrongOption.oneOf(line, Budget.class, "--budget", name)));
    maxRps.ifPresent(settings::maxRps);
    timeout.ifPresent(seconds -> settings.timeout(Duration.ofSeconds(seconds)));
    maxTime.ifPresent(seconds -> settings.maxTime(Duration.ofSeconds(seconds)));
  }

  /** Refuses rules that none of the operations has: a run would check nothing. */
  void mustSelectSomething(Contract contract, Settings settings) {
    if (ConformanceRun.size(contract, settings) == 0) {
      throw new WrongOption(
          command.commandLine(),
          "--rule",
          String.join(", ", rules),
          "a rule that --list lists for " + String.join(", ", operations));
    }
  }
}

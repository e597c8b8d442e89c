package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.baseline.Baseline;
import io.github.mqttcontractkit.conformance.baseline.BaselineFile;
import io.github.mqttcontractkit.conformance.engine.ConformanceRun;
import io.github.mqttcontractkit.conformance.report.ConsoleReport;
import io.github.mqttcontractkit.conformance.report.ConsoleStyle;
import io.github.mqttcontractkit.conformance.report.Reports;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.settings.SettingsBuilder;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.contract.Contract;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line of the kit. */
@Command(
    name = "conformance-tests/run",
    mixinStandardHelpOptions = true,
    versionProvider = ConformanceCommand.Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Checks an implementation of ApsaraMQ for MQTT's paged queries by its URL.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:conforms: no MUST failed; with --strict no SHOULD either",
      "1:violates",
      "2:wrong usage",
      "3:undecided: unreachable, an operation not exercised, no rule passed, or no failure but an"
          + " undecided MUST (with --strict an undecided SHOULD, with --complete a skipped MUST)",
      "70:the kit itself is at fault"
    })
public final class ConformanceCommand implements Callable<Integer> {
  private static final int KIT_ERROR = 70;

  /** Held here, so that its level is not lost with the logger. */
  private static final Logger JQWIK_LOG = Logger.getLogger("net.jqwik");

  @Spec private CommandSpec command;
  @Mixin private TargetOptions target;
  @Mixin private RunOptions run;
  @Mixin private ReportOptions reporting;

  private final Map<String, String> environment;
  private final ConsoleStyle style;
  private final Interruption interruption;

  private ConformanceCommand(
      Map<String, String> environment, ConsoleStyle style, Interruption interruption) {
    this.environment = environment;
    this.style = style;
    this.interruption = interruption;
  }

  /** Runs the command line and exits. */
  public static void main(String[] args) {
    // From Java 22 on there is a console without a terminal too, unless this is set.
    System.setProperty("jdk.console", "java.base");
    JQWIK_LOG.setLevel(Level.SEVERE);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    ConsoleStyle style = Terminal.style(System.getenv());
    int exitCode;
    try (Interruption interruption = Interruption.ofProcess(err)) {
      Map<String, String> environment = System.getenv();
      exitCode = run(new ConformanceCommand(environment, style, interruption), out, err, args);
    }
    System.exit(exitCode);
  }

  /** Runs the command line and returns its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return run(System.getenv(), out, err, args);
  }

  static int run(
      Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
    return run(
        new ConformanceCommand(environment, ConsoleStyle.PLAIN, new Interruption()),
        out,
        err,
        args);
  }

  private static int run(
      ConformanceCommand command, PrintWriter out, PrintWriter err, String... args) {
    try {
      return new CommandLine(command)
          .setOut(out)
          .setErr(err)
          .registerConverter(Integer.class, text -> number(text, Integer::valueOf))
          .registerConverter(Long.class, text -> number(text, Long::valueOf))
          .setParameterExceptionHandler((e, ignored) -> usage(e))
          .setExecutionExceptionHandler((e, line, ignored) -> error(e, err))
          .execute(args);
    } catch (Error e) {
      return error(e, err);
    }
  }

  private static <N> N number(String text, Function<String, N> reading) {
    try {
      return reading.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not a whole number, or far too large");
    }
  }

  private static int usage(ParameterException e) {
    CommandLine line = e.getCommandLine();
    line.getErr().println(e.getMessage().endsWith(".") ? e.getMessage() : e.getMessage() + ".");
    line.getErr().println("Try --help.");
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** Java itself would end with 1 after an error, which says that an implementation violates. */
  private static int error(Throwable e, PrintWriter err) {
    err.println("The kit itself is at fault; please report this:");
    e.printStackTrace(err);
    return KIT_ERROR;
  }

  @Override
  public Integer call() throws IOException {
    Contract contract = Contract.load();
    if (reporting.list) {
      print(Explanation.list(contract));
      return CommandLine.ExitCode.OK;
    }
    if (reporting.explain.isPresent()) {
      print(explanation(contract, reporting.explain.get()));
      return CommandLine.ExitCode.OK;
    }
    if (target.endpoint().isPresent()) {
      return check(contract, target.endpoint().get());
    }
    if (!EmbeddedStub.isPresent()) {
      throw new ParameterException(
          command.commandLine(), "--endpoint is needed, since the stub is not on the class path.");
    }
    try (EmbeddedStub stub = EmbeddedStub.start()) {
      return check(contract, stub.endpoint());
    }
  }

  private Settings settings(Contract contract, URI url) {
    return WrongOption.unlessRefused(
        command.commandLine(),
        () -> {
          SettingsBuilder settings = Settings.builder(url).credentialsFrom(environment);
          target.fill(settings);
          run.fill(settings, contract);
          return settings.build().withDefaultIds(contract);
        });
  }

  private int check(Contract contract, URI endpoint) throws IOException {
    Settings settings = settings(contract, endpoint);
    run.mustSelectSomething(contract, settings);
    reporting.mustNameBaseline();
    Baseline known = reporting.baseline(contract, LocalDate.now());
    reporting.mustBeWritable();
    Report found;
    try (Progress progress =
        Progress.of(
            ConformanceRun.size(contract, settings), settings, command.commandLine().getErr())) {
      found =
          interruption.marked(
              ConformanceRun.of(
                  contract, interruption.guarded(settings), interruption.noting(progress)));
    }
    Baseline baseline = reporting.updateBaseline ? known.updated(found) : known;
    Report report = baseline.applied(found);
    print(ConsoleReport.of(contract, report, style));
    known.stale(found).forEach(entry -> print("stale      " + entry + "\n"));
    known
        .expired()
        .forEach(entry -> print("expired    " + entry + " (on " + entry.expires() + ")\n"));
    if (reporting.updateBaseline) {
      BaselineFile.write(baseline, reporting.baseline.orElseThrow());
      print("baseline   " + reporting.baseline.get() + "\n");
    }
    Reports.write(contract, report, reporting.reportDirectory);
    print("report     " + reporting.reportDirectory.resolve("report.html") + "\n");
    return report.verdict().exitCode();
  }

  private String explanation(Contract contract, String id) {
    return Explanation.of(contract, id.toUpperCase(Locale.ROOT))
        .orElseThrow(
            () -> reporting.wrong("--explain", id, "a rule that --list lists, such as PAGE-2"));
  }

  private void print(String text) {
    command.commandLine().getOut().print(text);
    command.commandLine().getOut().flush();
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = ConformanceCommand.class.getPackage().getImplementationVersion();
      return new String[] {version == null ? "unpackaged" : version};
    }
  }
}

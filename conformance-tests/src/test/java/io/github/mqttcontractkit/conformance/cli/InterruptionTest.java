package io.github.mqttcontractkit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.engine.ConformanceRun;
import io.github.mqttcontractkit.conformance.progress.RunListener;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.LabServer;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A run that is told to end keeps what it knows, and says that it did not end by itself. */
class InterruptionTest {
  private final StringWriter err = new StringWriter();
  private final List<RuleResult> before = new ArrayList<>();

  /** Interrupts from another thread, as the runtime does, after some results. */
  private Report interruptedRun(int results) throws InterruptedException {
    Interruption interruption = new Interruption();
    Thread runtime = new Thread(() -> interruption.request(new PrintWriter(err, true)));
    Consumer<RuleResult> listener =
        result -> {
          before.add(result);
          if (before.size() == results) {
            startAndAwait(runtime);
          }
        };
    try (LabServer server =
        new LabServer(Lab.CONTRACT, Holdings::usual, (request, right) -> right.apply(request))) {
      Settings settings = interruption.guarded(Lab.settings(server.endpoint(), Budget.QUICK));
      Report report =
          interruption.marked(
              ConformanceRun.of(
                  Lab.CONTRACT, settings, interruption.noting(RunListener.ofResults(listener))));
      interruption.close();
      runtime.join();
      return report;
    }
  }

  private static void startAndAwait(Thread runtime) {
    runtime.start();
    while (runtime.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void interruptedRunKeepsWhatIsKnownAndLeavesTheRestUndecided() throws InterruptedException {
    Report report = interruptedRun(5);

    assertThat(err.toString()).contains("Interrupted: writing what is known so far.");
    assertThat(report.verdict()).isEqualTo(Report.Outcome.UNDECIDED);
    assertThat(report.reason()).isEqualTo("the run was interrupted");
    assertThat(report.rules())
        .filteredOn(
            result ->
                before.subList(0, 5).stream()
                    .anyMatch(
                        known ->
                            known.id().equals(result.id())
                                && known.operation().equals(result.operation())))
        .hasSize(5)
        .noneMatch(result -> result.reason().contains("interrupted"));
    assertThat(report.with(Verdict.FAILED)).isEmpty();
    assertThat(report.with(Verdict.UNDECIDED))
        .isNotEmpty()
        .allMatch(result -> result.reason().equals("the run was interrupted"));
  }

  @Test
  void runThatIsNotInterruptedIsUnchanged() throws InterruptedException {
    assertThat(interruptedRun(Integer.MAX_VALUE).verdict()).isEqualTo(Report.Outcome.CONFORMS);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void endOfAProcessWhoseRunHasEndedSaysNothing() {
    Interruption interruption = new Interruption();
    interruption.close();
    interruption.request(new PrintWriter(err, true));

    assertThat(err.toString()).isEmpty();
  }
}

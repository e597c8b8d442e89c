package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import java.io.PrintWriter;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows people how far a run is: a bar on a terminal, a line now and then elsewhere. */
interface Progress extends Consumer<RuleResult>, AutoCloseable {

  /**
   * Begins to show progress. Until the first result comes, the data is read.
   *
   * @param checks how many results will come
   */
  static Progress of(int checks, PrintWriter err) {
    return Terminal.isPresent() ? new Bar(checks) : new Lines(checks, err);
  }

  @Override
  void close();

  /** For pipes and logs. */
  final class Lines implements Progress {
    private final int checks;
    private final PrintWriter err;
    private int done;

    Lines(int checks, PrintWriter err) {
      this.checks = checks;
      this.err = err;
      err.println("reading the data");
    }

    @Override
    public void accept(RuleResult result) {
      done++;
      if (done % 10 == 0 || done == checks) {
        err.println("checked " + done + " of " + checks);
      }
    }

    @Override
    public void close() {
      err.flush();
    }
  }

  /** For terminals; the time that it shows moves even while no result comes. */
  final class Bar implements Progress {
    private final ProgressBar bar;

    Bar(int checks) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("checking")
              .setInitialMax(checks)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .continuousUpdate()
              .build();
      bar.setExtraMessage("reading the data");
    }

    @Override
    public void accept(RuleResult result) {
      bar.setExtraMessage(result.id() + " " + result.operation());
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}

package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import java.io.PrintWriter;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows people how far a run is: a bar on a terminal, a line for each verdict elsewhere. */
interface Progress extends Consumer<RuleResult>, AutoCloseable {

  static Progress of(int verdicts, PrintWriter err) {
    return System.console() == null ? new Lines(verdicts, err) : new Bar(verdicts);
  }

  @Override
  void close();

  /** For pipes and logs. */
  final class Lines implements Progress {
    private final int verdicts;
    private final PrintWriter err;
    private int fallen;

    Lines(int verdicts, PrintWriter err) {
      this.verdicts = verdicts;
      this.err = err;
    }

    @Override
    public void accept(RuleResult result) {
      fallen++;
      if (fallen % 10 == 0 || fallen == verdicts) {
        err.println("checked " + fallen + " of " + verdicts);
      }
    }

    @Override
    public void close() {
      err.flush();
    }
  }

  /** For terminals. */
  final class Bar implements Progress {
    private final ProgressBar bar;

    Bar(int verdicts) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("checking")
              .setInitialMax(verdicts)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .build();
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

package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.progress.RunEstimate;
import io.github.mqttcontractkit.conformance.progress.RunListener;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows people how far a run is: a bar on a terminal, a line now and then elsewhere. */
interface Progress extends RunListener, AutoCloseable {

  /**
   * Begins to show progress. Until the first result comes, the data is read.
   *
   * @param checks how many results will come
   * @param settings of the run
   */
  static Progress of(int checks, Settings settings, PrintWriter err) {
    Forecast forecast = new Forecast(settings);
    return Terminal.isPresent() ? new Bar(checks, forecast, err) : new Lines(checks, forecast, err);
  }

  @Override
  void close();

  /** For pipes and logs. */
  final class Lines implements Progress {
    private final int checks;
    private final Forecast forecast;
    private final PrintWriter err;
    private int done;

    Lines(int checks, Forecast forecast, PrintWriter err) {
      this.checks = checks;
      this.forecast = forecast;
      this.err = err;
      err.println("reading the data");
    }

    @Override
    public void expecting(RunEstimate rest) {
      forecast.line(rest).ifPresent(err::println);
      err.flush();
    }

    @Override
    public void ended(RuleResult result) {
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
    private final int checks;
    private final Forecast forecast;
    private final PrintWriter err;
    private ProgressBar bar;

    Bar(int checks, Forecast forecast, PrintWriter err) {
      this.checks = checks;
      this.forecast = forecast;
      this.err = err;
      this.bar = started(Duration.ZERO);
    }

    private ProgressBar started(Duration elapsed) {
      return new ProgressBarBuilder()
          .setTaskName("checking")
          .setInitialMax(checks)
          .setStyle(ProgressBarStyle.ASCII)
          .clearDisplayOnFinish()
          .continuousUpdate()
          .startsFrom(0, elapsed)
          .build()
          .setExtraMessage("reading the data");
    }

    /** The line stands above the bar, which is drawn anew below it. */
    @Override
    public void expecting(RunEstimate rest) {
      forecast.line(rest).ifPresent(this::printAbove);
      bar.setExtraMessage("");
    }

    private void printAbove(String line) {
      bar.close();
      err.println(line);
      err.flush();
      bar = started(bar.getTotalElapsed());
    }

    @Override
    public void ended(RuleResult result) {
      bar.setExtraMessage(result.id() + " " + result.operation());
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}

package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.progress.RunEstimate;
import io.github.mqttcontractkit.conformance.progress.RunListener;
import io.github.mqttcontractkit.conformance.request.Inconclusive;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run early when the process is told to end (Ctrl-C): no further request is sent, what is
 * open stays undecided, and the process waits until the report is written.
 */
final class Interruption implements AutoCloseable {
  private static final String REASON = "the run was interrupted";
  private static final int LONGEST_WAIT_SECONDS = 30;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private volatile boolean requested;

  /** Waits for the end of this process. */
  static Interruption ofProcess(PrintWriter err) {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.request(err)));
    return interruption;
  }

  /** Tells the run to end, and waits until it has; returns at once if it has ended before. */
  void request(PrintWriter err) {
    if (finished.getCount() == 0) {
      return;
    }
    requested = true;
    err.println("\nInterrupted: writing what is known so far.");
    try {
      if (!finished.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        err.println("The run did not end; nothing was written.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The same settings; a request that would be sent after the interruption is not. */
  Settings guarded(Settings settings) {
    return settings.signedBy(
        request -> {
          if (requested) {
            throw new Inconclusive(REASON);
          }
          return settings.signer().apply(request);
        });
  }

  /** The same listener, which gets only what was known before the interruption. */
  RunListener noting(RunListener listener) {
    return new RunListener() {
      @Override
      public void expecting(RunEstimate rest) {
        if (!requested) {
          listener.expecting(rest);
        }
      }

      @Override
      public void ended(RuleResult result) {
        if (!requested) {
          known.add(name(result));
          listener.ended(result);
        }
      }
    };
  }

  /** The same report; if the run was interrupted, it says so of itself and of what stayed open. */
  Report marked(Report report) {
    return requested
        ? report.interrupted(REASON).with(report.rules().stream().map(this::marked).toList())
        : report;
  }

  private RuleResult marked(RuleResult result) {
    return result.verdict() == Verdict.UNDECIDED && !known.contains(name(result))
        ? result.undecided(REASON)
        : result;
  }

  private static String name(RuleResult result) {
    return result.id() + " " + result.operation();
  }

  /** The report is written. */
  @Override
  public void close() {
    finished.countDown();
  }
}

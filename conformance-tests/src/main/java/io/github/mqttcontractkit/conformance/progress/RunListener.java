package io.github.mqttcontractkit.conformance.progress;

import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import java.util.function.Consumer;

/** Is told how a run goes on. */
public interface RunListener {

  /** The data were read, and the rules are about to be run. */
  void expecting(RunEstimate rest);

  /** The result of a rule on an operation is known. */
  void ended(RuleResult result);

  /** Passes on results only. */
  static RunListener ofResults(Consumer<RuleResult> results) {
    return new RunListener() {
      @Override
      public void expecting(RunEstimate rest) {
        // only results are asked for
      }

      @Override
      public void ended(RuleResult result) {
        results.accept(result);
      }
    };
  }
}

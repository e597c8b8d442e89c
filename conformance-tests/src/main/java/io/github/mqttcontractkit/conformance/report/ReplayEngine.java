package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.Report;
import io.github.mqttcontractkit.conformance.RuleResult;
import io.github.mqttcontractkit.conformance.Verdict;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** Plays verdicts that have fallen to whoever listens to the JUnit Platform. */
final class ReplayEngine implements TestEngine {
  static final String ID = "conformance";

  private final Report report;

  ReplayEngine(Report report) {
    this.report = report;
  }

  private static final class Case extends AbstractTestDescriptor {
    private final RuleResult result;

    Case(UniqueId id, RuleResult result) {
      super(id, result.id() + " " + result.operation() + ": " + result.says());
      this.result = result;
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor root = new EngineDescriptor(id, "Conformance");
    for (RuleResult result : report.rules()) {
      UniqueId place = id.append("operation", result.operation()).append("rule", result.id());
      root.addChild(new Case(place, result));
    }
    return root;
  }

  @Override
  public void execute(ExecutionRequest request) {
    EngineExecutionListener listener = request.getEngineExecutionListener();
    TestDescriptor root = request.getRootTestDescriptor();
    listener.executionStarted(root);
    for (TestDescriptor child : root.getChildren()) {
      play((Case) child, listener);
    }
    listener.executionFinished(root, TestExecutionResult.successful());
  }

  private static void play(Case played, EngineExecutionListener listener) {
    Verdict verdict = played.result.verdict();
    if (verdict != Verdict.PASSED && verdict != Verdict.FAILED) {
      listener.executionSkipped(played, verdict.text() + ": " + played.result.reason());
      return;
    }
    listener.executionStarted(played);
    listener.executionFinished(
        played,
        verdict == Verdict.PASSED
            ? TestExecutionResult.successful()
            : TestExecutionResult.failed(failure(played.result)));
  }

  private static AssertionError failure(RuleResult result) {
    RuleResult.Counterexample example = result.counterexample();
    AssertionError failure =
        new AssertionError(
            result.level()
                + ": expected "
                + example.expected()
                + ", but was "
                + example.actual()
                + "\n"
                + example.curl());
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }
}

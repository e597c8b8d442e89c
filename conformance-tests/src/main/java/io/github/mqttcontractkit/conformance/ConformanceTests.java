package io.github.mqttcontractkit.conformance;

import io.github.mqttcontractkit.conformance.engine.ConformanceRun;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.rules.Rule;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Binding;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The kit inside JUnit Jupiter: a container for each operation, a test for each rule.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> conforms() {
 *   return ConformanceTests.of(server.endpoint()).instanceId("mqtt-1").groupIds("GID_a").stream();
 * }
 * }</pre>
 *
 * <p>An operation is checked as a whole when its container is opened; its tests then tell the
 * verdicts. A test fails where the rule breaks the verdict. It is aborted, with the reason, where
 * the rule was skipped or stayed undecided, and where something failed that does not break the
 * verdict: a SHOULD without {@link #strict()}, a MAY. If nothing could be judged, one more test
 * fails and says why, so that an unreachable server never looks like a good one.
 *
 * <p>Needs {@code junit-jupiter-api} 5 on the class path.
 */
public final class ConformanceTests {
  private final Contract contract = Contract.load();
  private final Settings defaults;
  private String instanceId;
  private List<String> groupIds;
  private Binding binding;
  private Budget budget;
  private boolean strict;
  private long seed;
  private Set<String> operations = Set.of();
  private Set<String> rules = Set.of();

  private ConformanceTests(Settings defaults) {
    this.defaults = defaults;
    this.instanceId = defaults.instanceId();
    this.groupIds = defaults.groupIds();
    this.binding = defaults.binding();
    this.budget = defaults.budget();
    this.seed = defaults.seed();
  }

  /**
   * Tests of an implementation, with the defaults of the command line.
   *
   * @param endpoint scheme, host and port, without a path
   */
  public static ConformanceTests of(URI endpoint) {
    return new ConformanceTests(Settings.of(endpoint));
  }

  /** An instance that the implementation has. */
  public ConformanceTests instanceId(String id) {
    instanceId = id;
    return this;
  }

  /** Groups of that instance; some without, some with few, some with many clients are best. */
  public ConformanceTests groupIds(String... ids) {
    groupIds = List.of(ids);
    return this;
  }

  /** The form of requests; the RPC form without this. */
  public ConformanceTests binding(Binding binding) {
    this.binding = binding;
    return this;
  }

  /** How much may be asked; {@link Budget#STANDARD} without this. */
  public ConformanceTests budget(Budget budget) {
    this.budget = budget;
    return this;
  }

  /** A broken SHOULD fails its test too. */
  public ConformanceTests strict() {
    strict = true;
    return this;
  }

  /** Repeats the random examples of an earlier run. */
  public ConformanceTests seed(long seed) {
    this.seed = seed;
    return this;
  }

  /** Checks these operations only. */
  public ConformanceTests operations(String... names) {
    operations = Set.of(names);
    return this;
  }

  /** Checks these rules only. */
  public ConformanceTests rules(String... ids) {
    rules = Set.of(ids);
    return this;
  }

  /**
   * What a {@code @TestFactory} method returns.
   *
   * @throws IllegalArgumentException if there is no such operation, or no such rule
   */
  public Stream<DynamicNode> stream() {
    mustBeKnown(operations, contract.operations().stream().map(Operation::name).toList());
    mustBeKnown(rules, Catalogue.rules().stream().map(Rule::id).toList());
    return contract.operations().stream()
        .map(Operation::name)
        .filter(name -> operations.isEmpty() || operations.contains(name))
        .filter(name -> ConformanceRun.size(contract, settings(name)) > 0)
        .map(name -> DynamicContainer.dynamicContainer(name, Stream.of(name).flatMap(this::tests)));
  }

  private static void mustBeKnown(Set<String> names, List<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            name + " is not known; known are " + String.join(", ", known));
      }
    }
  }

  private Settings settings(String operation) {
    return new Settings(
        defaults.endpoint(),
        binding,
        instanceId,
        groupIds,
        Set.of(operation),
        rules,
        strict,
        seed,
        budget,
        defaults.maxRps(),
        defaults.timeout(),
        defaults.signer());
  }

  private Stream<DynamicTest> tests(String operation) {
    Report report = ConformanceRun.of(contract, settings(operation), verdict -> {});
    Stream<DynamicTest> verdicts =
        report.rules().stream()
            .map(
                result ->
                    DynamicTest.dynamicTest(result.id() + " " + result.says(), () -> tell(result)));
    return report.verdict() == Report.Outcome.UNDECIDED
        ? Stream.concat(Stream.of(undecided(report)), verdicts)
        : verdicts;
  }

  private DynamicTest undecided(Report report) {
    return DynamicTest.dynamicTest(
        "The implementation can be judged",
        () -> {
          throw bare(new AssertionFailedError(defaults.endpoint() + ": " + report.reason()));
        });
  }

  private void tell(RuleResult result) {
    if (result.breaks(strict)) {
      throw bare(failure(result));
    }
    if (result.verdict() == Verdict.FAILED) {
      throw bare(new TestAbortedException(failure(result).getMessage()));
    }
    if (result.verdict() != Verdict.PASSED) {
      throw bare(new TestAbortedException(result.verdict().text() + ": " + result.reason()));
    }
  }

  private AssertionFailedError failure(RuleResult result) {
    RuleResult.Counterexample example = result.counterexample();
    return new AssertionFailedError(
        """
        %s %s %s: %s
          document   %s  (%s)
          expected   %s
          but was    %s
          replay     %s
          seed       %d"""
            .formatted(
                result.id(),
                result.level(),
                result.operation(),
                result.says(),
                contract.locate(result.cites()),
                result.cites(),
                example.expected(),
                example.actual(),
                example.curl(),
                seed),
        example.expected(),
        example.actual());
  }

  /** Where in the kit it was thrown tells a reader nothing. */
  private static <E extends Throwable> E bare(E error) {
    error.setStackTrace(new StackTraceElement[0]);
    return error;
  }
}

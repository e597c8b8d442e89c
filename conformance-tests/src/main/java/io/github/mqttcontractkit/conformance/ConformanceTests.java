package io.github.mqttcontractkit.conformance;

import io.github.mqttcontractkit.conformance.baseline.Baseline;
import io.github.mqttcontractkit.conformance.baseline.BaselineFile;
import io.github.mqttcontractkit.conformance.engine.ConformanceRun;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.junit.RuleTests;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.settings.SettingsBuilder;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

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
 * verdict: a SHOULD without {@link #strict()}, a MAY, what a {@link #baseline} excludes. If nothing
 * could be judged, one more test fails and says why, so that an unreachable server never looks like
 * a good one.
 *
 * <p>Needs {@code junit-jupiter-api} 5 on the class path.
 */
public final class ConformanceTests {
  private final Contract contract = Contract.load();
  private final SettingsBuilder settings;
  private Baseline baseline = Baseline.empty(LocalDate.now());

  private ConformanceTests(SettingsBuilder settings) {
    this.settings = settings;
  }

  /**
   * Tests of an implementation, with the defaults of the command line: also the key of the
   * environment, if it holds one, and at most 20 requests a second off the loopback interface.
   *
   * @param endpoint scheme, host and port, without a path
   * @throws IllegalArgumentException if it is anything else, or if the environment holds a part of
   *     a key
   */
  public static ConformanceTests of(URI endpoint) {
    return new ConformanceTests(Settings.builder(endpoint).credentialsFrom(System.getenv()));
  }

  /** An instance that the implementation has. */
  public ConformanceTests instanceId(String id) {
    return with(settings.instanceId(id));
  }

  /** Groups of that instance; some without, some with few, some with many clients are best. */
  public ConformanceTests groupIds(String... ids) {
    return with(settings.groupIds(List.of(ids)));
  }

  /** The form of requests; the RPC form without this. */
  public ConformanceTests binding(Binding binding) {
    return with(settings.binding(binding));
  }

  /** How much may be asked; {@link Budget#STANDARD} without this. */
  public ConformanceTests budget(Budget budget) {
    return with(settings.budget(budget));
  }

  /** A broken SHOULD fails its test too. */
  public ConformanceTests strict() {
    return with(settings.strict(true));
  }

  /** A skipped MUST leaves the verdict undecided. */
  public ConformanceTests complete() {
    return with(settings.complete(true));
  }

  /** Repeats the random examples of an earlier run. */
  public ConformanceTests seed(long seed) {
    return with(settings.seed(seed));
  }

  /** Checks these operations only. */
  public ConformanceTests operations(String... names) {
    return with(settings.operations(Set.of(names)));
  }

  /** Checks these rules only. */
  public ConformanceTests rules(String... ids) {
    return with(settings.rules(Set.of(ids)));
  }

  /** Signs every request with this key in place of that of the environment. */
  public ConformanceTests credentials(String accessKeyId, String accessKeySecret) {
    return with(
        settings.credentials(new Credentials(accessKeyId, accessKeySecret, Optional.empty())));
  }

  /**
   * Most requests a second; 0 for no limit.
   *
   * @throws IllegalArgumentException if it is below 0 or above 100000
   */
  public ConformanceTests maxRps(int most) {
    return with(settings.maxRps(most));
  }

  /**
   * Time for one request; 10 seconds without this.
   *
   * @throws IllegalArgumentException if it is below a second
   */
  public ConformanceTests timeout(Duration time) {
    return with(settings.timeout(time));
  }

  /**
   * Time for each operation, after which no further request is sent; what is open then is
   * undecided. No limit without this.
   *
   * @throws IllegalArgumentException if it is below a second
   */
  public ConformanceTests maxTime(Duration time) {
    return with(settings.maxTime(time));
  }

  /**
   * Known deviations: the test of a rule that is named there is aborted where it would fail.
   * Entries that are no longer needed, or have expired, are one more aborted test each.
   *
   * @param file a YAML list of entries with rule, operation, reason and, if they end, expires
   * @throws IllegalArgumentException if it cannot be read, is malformed, or names a rule that the
   *     operation does not have
   */
  public ConformanceTests baseline(Path file) {
    baseline = BaselineFile.read(contract, file, LocalDate.now());
    return this;
  }

  private ConformanceTests with(SettingsBuilder same) {
    return this;
  }

  /**
   * What a {@code @TestFactory} method returns.
   *
   * @throws IllegalArgumentException if there is no such operation, or no such rule
   */
  public Stream<DynamicNode> stream() {
    Settings all = settings.build();
    mustBeKnown(all.operations(), contract.operations().stream().map(Operation::name).toList());
    mustBeKnown(all.rules(), Catalogue.rules().stream().map(Rule::id).toList());
    return contract.operations().stream()
        .map(Operation::name)
        .filter(name -> all.operations().isEmpty() || all.operations().contains(name))
        .map(name -> all.only(name))
        .filter(only -> ConformanceRun.size(contract, only) > 0)
        .map(
            only ->
                DynamicContainer.dynamicContainer(
                    only.operations().iterator().next(), Stream.of(only).flatMap(this::tests)));
  }

  private static void mustBeKnown(Set<String> names, List<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            name + " is not known; known are " + String.join(", ", known));
      }
    }
  }

  private Stream<DynamicTest> tests(Settings only) {
    return RuleTests.of(contract, baseline, ConformanceRun.of(contract, only, result -> {}));
  }
}

package io.github.mqttcontractkit.stub.scenario;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Stubs the answers of one operation, whatever callers send. The latest stubbing replaces an
 * earlier one.
 */
public final class OperationStubbing {
  private static final long ALWAYS = Long.MAX_VALUE;

  private final Contract contract;
  private final int maxDelayMs;
  private final ScenarioOverrides overrides;
  private final Operation operation;

  OperationStubbing(
      Contract contract, int maxDelayMs, ScenarioOverrides overrides, String operation) {
    this.contract = contract;
    this.maxDelayMs = maxDelayMs;
    this.overrides = overrides;
    this.operation =
        contract
            .operation(operation)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no operation %s; there are %s."
                            .formatted(
                                operation,
                                contract.operations().stream().map(Operation::name).toList())));
  }

  /**
   * Answers with a documented example from now on.
   *
   * @param example its name in the document, {@code PermissionCheckFailed} for instance
   * @throws IllegalArgumentException if the operation documents no such example
   */
  public void answers(String example) {
    answers(example, ALWAYS);
  }

  /**
   * Answers the next requests with a documented example, then works again.
   *
   * @param example its name in the document
   * @param times how many requests, at least 1
   * @throws IllegalArgumentException if the operation documents no such example, or if {@code
   *     times} is below 1
   */
  public void answers(String example, long times) {
    List<Example> examples = Example.of(contract, operation);
    Example chosen =
        examples.stream()
            .filter(candidate -> candidate.name().equals(example))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s documents no example %s; there are %s."
                            .formatted(operation.name(), example, names(examples))));
    set(Scenario.of(chosen), times);
  }

  /** Applies a network fault to every answer from now on. */
  public void breaks(Fault fault) {
    breaks(fault, ALWAYS);
  }

  /**
   * Applies a network fault to the next answers, then works again.
   *
   * @param times how many answers, at least 1
   * @throws IllegalArgumentException if {@code times} is below 1
   */
  public void breaks(Fault fault, long times) {
    set(Scenario.of(fault), times);
  }

  /**
   * Delays every answer from now on.
   *
   * @param delay at most two minutes; counted in whole milliseconds
   * @throws IllegalArgumentException if it is negative or too long
   */
  public void waits(Duration delay) {
    if (delay.isNegative() || delay.compareTo(Duration.ofMillis(maxDelayMs)) > 0) {
      throw new IllegalArgumentException("A delay is at most %d ms.".formatted(maxDelayMs));
    }
    int ms = (int) delay.toMillis();
    set(Scenario.of(new Delay(ms, ms)), ALWAYS);
  }

  /** Ends the stubbing: the operation works again. */
  public void works() {
    overrides.remove(operation.name());
  }

  private void set(Scenario scenario, long times) {
    if (times < 1) {
      throw new IllegalArgumentException("%d times: it is at least once.".formatted(times));
    }
    overrides.set(operation.name(), scenario, times);
  }

  private static String names(List<Example> examples) {
    return examples.stream().map(Example::name).collect(Collectors.joining(", "));
  }
}

package io.github.mqttcontractkit.stub.scenario;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What a test decides about the answers of one operation; the last decision counts. */
public final class Control {
  private static final long ALWAYS = Long.MAX_VALUE;

  private final Contract contract;
  private final Plan plan;
  private final Operation operation;

  Control(Contract contract, Plan plan, String operation) {
    this.contract = contract;
    this.plan = plan;
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
   * Gives a documented answer from now on.
   *
   * @param example its name in the document, {@code PermissionCheckFailed} for instance
   * @throws IllegalArgumentException if the operation documents no such answer
   */
  public void answers(String example) {
    answers(example, ALWAYS);
  }

  /**
   * Gives a documented answer so many times, then works.
   *
   * @param times from 1
   * @throws IllegalArgumentException if the operation documents no such answer
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

  /** Lets the network fail from now on. */
  public void breaks(Fault fault) {
    breaks(fault, ALWAYS);
  }

  /**
   * Lets the network fail so many times, then works.
   *
   * @param times from 1
   */
  public void breaks(Fault fault, long times) {
    set(Scenario.of(fault), times);
  }

  /**
   * Answers late from now on.
   *
   * @param delay in whole milliseconds
   * @throws IllegalArgumentException if it is negative or longer than {@code x-stub/maxDelayMs}
   */
  public void waits(Duration delay) {
    long longest = contract.at("/x-stub/maxDelayMs").asLong();
    if (delay.isNegative() || delay.compareTo(Duration.ofMillis(longest)) > 0) {
      throw new IllegalArgumentException("A delay is at most %d ms.".formatted(longest));
    }
    int ms = (int) delay.toMillis();
    set(Scenario.of(new Delay(ms, ms)), ALWAYS);
  }

  /** Works again. */
  public void works() {
    plan.forget(operation.name());
  }

  private void set(Scenario scenario, long times) {
    if (times < 1) {
      throw new IllegalArgumentException("%d times: it is at least once.".formatted(times));
    }
    plan.set(operation.name(), scenario, times);
  }

  private static String names(List<Example> examples) {
    return examples.stream().map(Example::name).collect(Collectors.joining(", "));
  }
}

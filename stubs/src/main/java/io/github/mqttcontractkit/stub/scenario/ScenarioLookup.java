package io.github.mqttcontractkit.stub.scenario;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Looks up the examples, faults and delays that callers ask for. What does not exist ends in an
 * {@link ApiError}: the parameter error of the operation, whose message lists what exists.
 *
 * @param contract documents the examples
 * @param maxDelayMs longest delay that may be asked for
 */
record ScenarioLookup(Contract contract, int maxDelayMs) {

  /**
   * The documented error with a name.
   *
   * @param source the parameter or header that asks for it
   */
  Example error(OperationCall call, String source, String name) {
    List<Example> errors = examples(call).stream().filter(Example::isError).toList();
    return pick(call, source, errors, error -> error.name().equals(name));
  }

  /** The first documented example that fits. */
  Example example(OperationCall call, String source, Predicate<Example> fits) {
    return pick(call, source, examples(call), fits);
  }

  private List<Example> examples(OperationCall call) {
    return Example.of(contract, call.operation());
  }

  private static Example pick(
      OperationCall call, String source, List<Example> examples, Predicate<Example> fits) {
    return examples.stream()
        .filter(fits)
        .findFirst()
        .orElseThrow(
            () ->
                call.parameterError(
                    source,
                    "%s documents no such example; there are %s."
                        .formatted(call.operation().name(), names(examples))));
  }

  private static String names(List<Example> examples) {
    return examples.stream()
        .map(example -> example.name() + " (" + example.status() + ")")
        .collect(Collectors.joining(", "));
  }

  /** The fault with a name. */
  Fault fault(OperationCall call, String source, String label) {
    return Fault.labelled(label)
        .orElseThrow(
            () -> {
              String known =
                  Arrays.stream(Fault.values()).map(Fault::label).collect(Collectors.joining(", "));
              return call.parameterError(
                  source, "There is no such fault; there are " + known + ".");
            });
  }

  /** The delay that a text spells. */
  Delay delay(OperationCall call, String source, String text) {
    return Delay.read(text, maxDelayMs)
        .orElseThrow(
            () ->
                call.parameterError(
                    source,
                    "A delay is <ms> or <from>-<to> in milliseconds, at most %d."
                        .formatted(maxDelayMs)));
  }
}

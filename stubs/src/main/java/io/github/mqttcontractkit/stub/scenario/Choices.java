package io.github.mqttcontractkit.stub.scenario;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What there is to choose from. What there is not is a {@link ApiError}: an error of the parameter
 * or header that asked for it, with what there is.
 */
final class Choices {
  private final Contract contract;
  private final int longestDelay;

  Choices(Contract contract) {
    this.contract = contract;
    this.longestDelay = contract.at("/x-stub/maxDelayMs").asInt();
  }

  /** The documented error of that name. */
  Example error(OperationCall question, String asker, String name) {
    List<Example> errors = examples(question).stream().filter(Example::isError).toList();
    return pick(question, asker, errors, error -> error.name().equals(name));
  }

  /** The first documented example that is wanted. */
  Example example(OperationCall question, String asker, Predicate<Example> wanted) {
    return pick(question, asker, examples(question), wanted);
  }

  private List<Example> examples(OperationCall question) {
    return Example.of(contract, question.operation());
  }

  private static Example pick(
      OperationCall question, String asker, List<Example> examples, Predicate<Example> wanted) {
    return examples.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(
            () ->
                question.explained(
                    asker,
                    "%s documents no such example; there are %s."
                        .formatted(question.operation().name(), names(examples))));
  }

  private static String names(List<Example> examples) {
    return examples.stream()
        .map(example -> example.name() + " (" + example.status() + ")")
        .collect(Collectors.joining(", "));
  }

  /** The fault of that name. */
  Fault fault(OperationCall question, String asker, String label) {
    return Fault.labelled(label)
        .orElseThrow(
            () -> {
              String known =
                  Arrays.stream(Fault.values()).map(Fault::label).collect(Collectors.joining(", "));
              return question.explained(asker, "There is no such fault; there are " + known + ".");
            });
  }

  /** The delay that a text spells. */
  Delay delay(OperationCall question, String asker, String text) {
    return Delay.read(text, longestDelay)
        .orElseThrow(
            () ->
                question.explained(
                    asker,
                    "A delay is <ms> or <from>-<to> in milliseconds, at most %d."
                        .formatted(longestDelay)));
  }
}

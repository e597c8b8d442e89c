package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.Call;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** One named thing done to one parameter of an accepted call. */
public enum Mutation {
  /** A required parameter is left out. */
  MISSING(operation -> required(operation).map(p -> without(p)).toList()),
  /** A required parameter is empty. */
  EMPTY(operation -> required(operation).map(p -> with(p, Arbitraries.just(""))).toList()),
  SIZE_ABOVE_MAXIMUM(
      operation -> List.of(with(operation.size(), ParameterValues.above(maximum(operation))))),
  SIZE_BELOW_MINIMUM(operation -> List.of(with(operation.size(), ParameterValues.belowOne()))),
  SIZE_NOT_AN_INTEGER(operation -> List.of(with(operation.size(), ParameterValues.noIntegers()))),
  /** A fraction: whether 1.5 is "an integer, badly written" is open, so it binds less. */
  SIZE_A_FRACTION(
      operation -> List.of(with(operation.size(), Arbitraries.just("1.5"), Level.SHOULD))),
  PAGE_BELOW_FIRST(operation -> page(operation, ParameterValues.belowOne())),
  PAGE_NOT_AN_INTEGER(operation -> page(operation, ParameterValues.noIntegers())),
  /** A filter has a value that the document does not list. */
  UNDOCUMENTED_VALUE(
      operation ->
          operation.filters().stream()
              .map(filter -> operation.parameter(filter.parameter()).orElseThrow())
              .filter(parameter -> !parameter.schema().values().isEmpty())
              .map(
                  parameter -> with(parameter, ParameterValues.noneOf(parameter.schema().values())))
              .toList()),
  FOREIGN_INSTANCE(operation -> resource(operation, "instance", ParameterValues.made("mqtt-"))),
  UNKNOWN_GROUP(operation -> resource(operation, "group", ParameterValues.made("GID_"))),
  /** Any parameter that is text holds what breaks careless programs. */
  HOSTILE_TEXT(operation -> List.of(hostile(operation.parameters())));

  private final Function<Operation, List<Arbitrary<Change>>> changes;

  Mutation(Function<Operation, List<Arbitrary<Change>>> changes) {
    this.changes = changes;
  }

  /** A new value for a parameter, or none. */
  private record Change(Parameter parameter, Optional<String> value, Level level) {
    /** The same with parts of the text left out. */
    Stream<Change> shorter() {
      return ParameterValues.shorter(value.orElse(""))
          .map(text -> new Change(parameter, Optional.of(text), level));
    }

    MutatedRequest on(Call accepted) {
      Call changed =
          value
              .map(text -> accepted.with(parameter.name(), text))
              .orElseGet(() -> accepted.without(parameter.name()));
      return new MutatedRequest(changed, accepted, parameter, level);
    }
  }

  /** Whether the operation has a parameter to which this can be done. */
  public boolean appliesTo(Operation operation) {
    return !changes.apply(operation).isEmpty();
  }

  /**
   * Probes of this kind, one arbitrary a parameter; none if the operation has no such parameter.
   */
  Stream<Arbitrary<MutatedRequest>> on(Operation operation, Call accepted) {
    return changes.apply(operation).stream().map(change -> change.map(c -> c.on(accepted)));
  }

  private static Arbitrary<Change> without(Parameter parameter) {
    return Arbitraries.just(new Change(parameter, Optional.empty(), Level.MUST));
  }

  private static Arbitrary<Change> with(Parameter parameter, Arbitrary<String> values) {
    return with(parameter, values, Level.MUST);
  }

  private static Arbitrary<Change> with(
      Parameter parameter, Arbitrary<String> values, Level level) {
    return values.map(value -> new Change(parameter, Optional.of(value), level));
  }

  private static List<Arbitrary<Change>> page(Operation operation, Arbitrary<String> values) {
    return operation.page().map(parameter -> with(parameter, values)).stream().toList();
  }

  private static List<Arbitrary<Change>> resource(
      Operation operation, String kind, Arbitrary<String> values) {
    return operation.resource(kind).map(parameter -> with(parameter, values)).stream().toList();
  }

  /** Each telling text goes to another parameter, in turn. */
  private static Arbitrary<Change> hostile(List<Parameter> parameters) {
    List<Change> telling =
        IntStream.range(0, ParameterValues.HOSTILE.size())
            .mapToObj(
                i ->
                    new Change(
                        parameters.get(i % parameters.size()),
                        Optional.of(ParameterValues.HOSTILE.get(i)),
                        Level.MUST))
            .toList();
    return new OrderedArbitrary<>(
        Combinators.combine(Arbitraries.of(parameters), ParameterValues.anyText())
            .as((parameter, text) -> new Change(parameter, Optional.of(text), Level.MUST)),
        telling,
        Change::shorter,
        change -> change.value().orElse("").length());
  }

  private static Stream<Parameter> required(Operation operation) {
    return operation.parameters().stream().filter(Parameter::required);
  }

  private static BigInteger maximum(Operation operation) {
    return operation.size().schema().maximum().orElseThrow();
  }
}

package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.values.Candidates;
import io.github.mqttcontractkit.conformance.values.Candidates.Candidate;
import io.github.mqttcontractkit.conformance.values.IdValues;
import io.github.mqttcontractkit.conformance.values.NumberValues;
import io.github.mqttcontractkit.conformance.values.ParameterValues;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** One named thing done to one parameter of an accepted request. */
public enum Mutation {
  /** A required parameter is left out. */
  MISSING(3, (operation, data) -> required(operation, ParameterValues.missing())),
  /** A required parameter is empty. */
  EMPTY(1, (operation, data) -> required(operation, ParameterValues.empty())),
  SIZE_ABOVE_MAXIMUM(
      5,
      (operation, data) ->
          Stream.of(
              new Change(
                  operation.size(),
                  NumberValues.above(operation.size().schema().maximum().orElseThrow())))),
  SIZE_BELOW_MINIMUM(
      4, (operation, data) -> Stream.of(new Change(operation.size(), NumberValues.belowOne()))),
  SIZE_NOT_AN_INTEGER(
      6, (operation, data) -> Stream.of(new Change(operation.size(), NumberValues.noIntegers()))),
  SIZE_NEARLY_AN_INTEGER(
      1,
      (operation, data) -> Stream.of(new Change(operation.size(), NumberValues.nearlyIntegers()))),
  PAGE_BELOW_FIRST(2, (operation, data) -> page(operation, NumberValues.belowOne())),
  PAGE_NOT_AN_INTEGER(4, (operation, data) -> page(operation, NumberValues.noIntegers())),
  /** A filter has a value that the document does not list. */
  UNDOCUMENTED_VALUE(
      4,
      (operation, data) ->
          operation.filters().stream()
              .map(filter -> operation.parameter(filter.parameter()).orElseThrow())
              .filter(parameter -> !parameter.schema().values().isEmpty())
              .map(p -> new Change(p, ParameterValues.noneOf(p.schema().values())))),
  FOREIGN_INSTANCE(5, (operation, data) -> resource(operation, "instance", data)),
  UNKNOWN_GROUP(5, (operation, data) -> resource(operation, "group", data)),
  /** A required parameter holds text that breaks careless programs. */
  HOSTILE_TEXT(
      1,
      (operation, data) ->
          operation.parameters().stream()
              .filter(Parameter::required)
              .map(p -> new Change(p, ParameterValues.hostile()))),
  /** The same for one that may be left out, and so may be empty, too. */
  OPTIONAL_HOSTILE_TEXT(
      2,
      (operation, data) ->
          operation.parameters().stream()
              .filter(parameter -> !parameter.required())
              .map(p -> new Change(p, ParameterValues.hostileOrEmpty())));

  /**
   * @param parameter that is changed
   * @param values its new values
   */
  record Change(Parameter parameter, Candidates values) {
    /**
     * The value for one of the rounds: the most telling ones first; in the last round those for
     * which there is no time take turns, or the two most telling ones if it is the only round.
     *
     * @param rounds at least one
     * @param turn whose turn it is
     */
    Candidate value(int round, int rounds, long turn) {
      List<Candidate> first = values.first();
      int left = rounds == 1 ? Math.min(2, first.size()) : first.size() - round;
      return round == rounds - 1 && left > 0
          ? first.get(round + (int) Math.floorMod(turn, (long) left))
          : first.get(round % first.size());
    }
  }

  /** How many tries a mutation gets, in quarters of what the budget has for one. */
  private static final int QUARTERS = 4;

  private final int weight;
  private final BiFunction<Operation, DataSnapshot, Stream<Change>> changes;

  Mutation(int weight, BiFunction<Operation, DataSnapshot, Stream<Change>> changes) {
    this.weight = weight;
    this.changes = changes;
  }

  /**
   * Requests for one change of this kind.
   *
   * @param usual what the budget has for one
   */
  int tries(int usual) {
    return Math.max(1, usual * weight / QUARTERS);
  }

  /**
   * What can be done to an operation's parameters.
   *
   * @param data what is known of the data; at least one query is accepted
   */
  Stream<Change> changes(Operation operation, DataSnapshot data) {
    return changes.apply(operation, data);
  }

  private static Stream<Change> required(Operation operation, Candidates values) {
    return operation.parameters().stream()
        .filter(Parameter::required)
        .map(parameter -> new Change(parameter, values));
  }

  private static Stream<Change> page(Operation operation, Candidates values) {
    return operation.page().stream().map(parameter -> new Change(parameter, values));
  }

  private static Stream<Change> resource(Operation operation, String kind, DataSnapshot data) {
    return operation.resource(kind).stream()
        .map(parameter -> new Change(parameter, nearly(parameter.name(), data)));
  }

  private static Candidates nearly(String parameter, DataSnapshot data) {
    List<String> known =
        data.queries().stream().map(query -> query.parameters().get(parameter)).toList();
    String id = known.get(known.size() - 1);
    List<String> longer =
        data.items(data.largest()).stream()
            .map(Item::key)
            .filter(key -> key.startsWith(id) && !key.equals(id))
            .toList();
    return IdValues.nearly(id, known, longer);
  }
}

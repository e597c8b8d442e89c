package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.generate.RequestContext;
import io.github.mqttcontractkit.conformance.judging.BodySchema;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Transcript;
import io.github.mqttcontractkit.conformance.variation.VariedRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules of one operation are given.
 *
 * @param client of the operation
 * @param snapshot what is known of its data
 * @param transcript what the whole run has seen
 * @param schemas of the document
 * @param contexts in which parameters are changed
 * @param variations requests that are sent otherwise than usual
 * @param answers what the rules about single answers have found so far
 * @param budget how much may be asked
 * @param seed of all random examples
 * @param turn whose turn it is of values that do not all fit into the budget
 */
record RuleContext(
    OperationClient client,
    DataSnapshot snapshot,
    Transcript transcript,
    BodySchema schemas,
    List<RequestContext> contexts,
    List<VariedRequest> variations,
    AnswerChecks answers,
    Budget budget,
    long seed,
    long turn) {

  /** What a rule may ask for by type. */
  Optional<Object> value(Class<?> type) {
    return Stream.<Object>of(client, snapshot, transcript, schemas)
        .filter(type::isInstance)
        .findFirst();
  }
}

package io.github.mqttcontractkit.conformance.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.http.Transport;
import io.github.mqttcontractkit.conformance.judging.BodySchema;
import io.github.mqttcontractkit.conformance.progress.Pace;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.request.RateLimiter;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Transcript;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import java.util.function.Consumer;

/**
 * What the operations of one run share.
 *
 * @param contract the document
 * @param settings of the run
 * @param transport sends the requests
 * @param limiter spaces them
 * @param transcript what the run has seen
 * @param schemas of the document
 * @param pace at which answers come
 */
record RunParts(
    Contract contract,
    Settings settings,
    Transport transport,
    RateLimiter limiter,
    Transcript transcript,
    BodySchema schemas,
    Pace pace) {

  /**
   * A client of one operation.
   *
   * @param listener gets every answer, after the transcript
   */
  OperationClient client(Operation operation, Consumer<Answer> listener) {
    Consumer<Answer> noting = this::note;
    return new OperationClient(
        contract,
        operation,
        transport,
        settings.binding(),
        limiter,
        transcript,
        noting.andThen(listener));
  }

  private void note(Answer answer) {
    pace.answered();
    JsonNode json = answer.exchange().response().json();
    transcript.noteRequestId(
        json.at(contract.errorEnvelope().requestId()).asText(), answer.exchange().request());
    transcript.noteToken(
        json.at(answer.operation().paging().nextToken()).asText(""),
        Query.of(answer.operation(), answer.request().call()));
  }
}

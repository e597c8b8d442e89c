package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.judging.BodySchema;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Transcript;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.OutcomeField;
import java.util.Optional;
import net.jqwik.api.ForAll;

/** What an answer looks like as a whole; every answer of the run is checked. */
class AnswerShapeRules {
  /** The only status that the document gives for a success. */
  private static final int OK = 200;

  @Rule(
      id = "SHAPE-1",
      level = MUST,
      cites = ContractReference.SUCCESS,
      needs = "a page that is not refused",
      hint = "the serialiser: field names, numbers written as strings, media type",
      title = "A success is application/json and fits the documented schema, field by field.")
  void successFitsItsSchema(@ForAll Answer answer, BodySchema schemas) {
    PreconditionNotMet.unless(answer.isSuccess(), "a page that is not refused");
    int status = answer.exchange().response().status();
    Violation.unless(status == OK, answer.exchange(), "status " + OK, "status " + status);
    schemas.check(answer.exchange(), answer.operation().successSchema());
  }

  @Rule(
      id = "SHAPE-2",
      level = MUST,
      cites = ContractReference.REQUEST_ID,
      needs = "an answer in JSON",
      hint = "where the request id is made: for each request, also for errors and behind caches",
      title = "The request id is there, not empty, and new for each request, success or error.")
  void requestIdIsNew(@ForAll Answer answer, OperationClient client, Transcript transcript) {
    Exchange exchange = answer.exchange();
    JsonNode json = exchange.response().json();
    PreconditionNotMet.unless(json.isObject(), "an answer in JSON");
    String id = json.at(client.contract().errorEnvelope().requestId()).asText();
    Violation.unless(!id.isEmpty(), exchange, "a request id", "none");
    Optional<Exchange.Request> other =
        transcript.firstWith(id).filter(first -> first != exchange.request());
    Violation.unless(
        other.isEmpty(),
        exchange,
        "a new request id",
        other.map(first -> id + " again, as for " + first.method() + " " + first.url()).orElse(""));
  }

  @Rule(
      id = "SHAPE-3",
      level = MUST,
      cites = ContractReference.OUTCOME,
      needs = "an answer in JSON",
      hint = "how the envelope is filled, and whether errors share it with successes",
      title = "The fields that tell success do so exactly on success.")
  void outcomeIsTold(@ForAll Answer answer) {
    JsonNode json = answer.exchange().response().json();
    PreconditionNotMet.unless(json.isObject(), "an answer in JSON");
    for (OutcomeField field : answer.operation().outcome()) {
      String actual = field.pointer().substring(1) + " " + json.at(field.pointer());
      Violation.unless(
          field.tellsSuccess(json) == answer.isSuccess(),
          answer.exchange(),
          answer.isSuccess()
              ? field.pointer().substring(1) + " " + field.success()
              : field.pointer().substring(1) + " other than " + field.success() + " on an error",
          actual);
    }
  }
}

package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MAY;
import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.judging.BodySchema;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.ErrorCodes;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.contract.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;

/** How errors are reported; every error of the run is checked. */
class ErrorRules {
  /** The only status that the error tables give for a refused parameter. */
  private static final int REFUSED = 400;

  /**
   * What HTTP itself has for requests that a server does not take as they are: method, media types,
   * length (RFC 9110, 15.5.6, 15.5.7, 15.5.14 to 15.5.16; RFC 6585, 5).
   */
  private static final Set<Integer> OF_HTTP = Set.of(405, 406, 413, 414, 415, 431);

  @Rule(
      id = "ERROR-1",
      level = MUST,
      cites = ContractReference.ERROR_SCHEMA,
      needs = "a request that is refused",
      hint = "errors that a framework or a proxy answers before the service does",
      title = "Every error is JSON with request id, code and message.")
  void errorHasItsEnvelope(@ForAll Answer answer, OperationClient client, BodySchema schemas) {
    PreconditionNotMet.unless(!answer.isSuccess(), "a request that is refused");
    Violation.unless(answer.isError(), answer.exchange(), "an answer", "none, each time");
    Violation.unless(
        !isInOwnEnvelope(answer),
        SHOULD,
        answer.exchange(),
        "an error in the documented envelope",
        "one in the operation's own");
    schemas.check(answer.exchange(), client.contract().errorEnvelope().schema());
  }

  @Rule(
      id = "ERROR-2",
      level = MUST,
      cites = ContractReference.ERRORS,
      needs = "a request that is refused",
      hint = "the table of codes and statuses; errors that a framework answers",
      title = "A documented code comes with its documented status; every code is a known one.")
  void codeComesWithItsStatus(@ForAll Answer answer, OperationClient client) {
    Exchange exchange = codedError(answer);
    int status = exchange.response().status();
    List<ErrorCode> known = ErrorCodes.matching(client, exchange.response());
    Violation.unless(
        !known.isEmpty(),
        status < 500 ? SHOULD : MUST,
        exchange,
        "a code of the product or its gateway",
        exchange.response().summary());
    boolean right = known.stream().anyMatch(error -> error.status() == status);
    boolean ofGateway = client.contract().gatewayErrors().contains(known.get(0));
    Violation.unless(
        right || OF_HTTP.contains(status),
        ofGateway ? SHOULD : MUST,
        exchange,
        "status " + known.get(0).status() + " with " + exchange.response().code(),
        "status " + status);
  }

  @Rule(
      id = "ERROR-3",
      level = MAY,
      cites = ContractReference.ERRORS,
      needs = "a request that is refused with a known code",
      hint = "the table of messages; a localised text is fine",
      title = "The message is the documented text for its code.")
  void messageIsTheDocumentedOne(@ForAll Answer answer, OperationClient client) {
    Exchange exchange = codedError(answer);
    List<ErrorCode> known = ErrorCodes.matching(client, exchange.response());
    PreconditionNotMet.unless(!known.isEmpty(), "a request that is refused with a known code");
    String place = client.contract().errorEnvelope().message();
    String message = exchange.response().json().at(place).asText();
    Violation.unless(
        known.stream().anyMatch(error -> ErrorCodes.hasMessage(error, message)),
        exchange,
        known.get(0).message(),
        message.isEmpty() ? "none" : message);
  }

  @Rule(
      id = "ERROR-4",
      level = MUST,
      cites = ContractReference.ERRORS,
      needs = "a parameter that is refused",
      hint = "the order of the checks, and which exception becomes which code",
      title = "A refused parameter is reported with status 400 and a code about parameters.")
  void refusalNamesTheParameter(
      @ForAll Answer answer, OperationClient client, DataSnapshot snapshot) {
    List<Parameter> invalid = invalidParameters(answer);
    PreconditionNotMet.unless(!invalid.isEmpty(), "a parameter that is refused");
    Exchange exchange = codedError(answer);
    PreconditionNotMet.unless(
        !client.isTransient(exchange) && !OF_HTTP.contains(exchange.response().status()),
        "a parameter that is refused");
    PreconditionNotMet.unless(
        !snapshot.queries().isEmpty() || isAboutTheRequest(client, exchange),
        "a query that is accepted");
    Parameter first = invalid.get(0);
    String resource = first.resource().orElse("parameter");
    String what = " for " + described(first, answer);
    Violation.unless(
        exchange.response().status() == REFUSED
            || ErrorCodes.isOfGateway(client, exchange.response(), resource),
        exchange,
        "status " + REFUSED + what,
        exchange.response().summary());
    Violation.unless(
        ErrorCodes.means(client, exchange.response(), "parameter", resource),
        exchange,
        "a code about the parameter" + what,
        exchange.response().summary());
  }

  /** Where nothing is accepted, a code of the caller's account or of nobody's may be for all. */
  private static boolean isAboutTheRequest(OperationClient client, Exchange exchange) {
    return !ErrorCodes.matching(client, exchange.response()).isEmpty()
        && !ErrorCodes.isOfGateway(client, exchange.response(), "account");
  }

  private static List<Parameter> invalidParameters(Answer answer) {
    return answer.operation().parameters().stream()
        .filter(
            parameter ->
                answer
                    .request()
                    .call()
                    .parameter(parameter.name())
                    .map(value -> !parameter.accepts(value) && !isEmptyOption(parameter, value))
                    .orElse(parameter.required()))
        .filter(parameter -> answer.request().call().action().equals(answer.operation().name()))
        .toList();
  }

  /** Whether an optional parameter may be empty is open. */
  private static boolean isEmptyOption(Parameter parameter, String value) {
    return value.isEmpty() && !parameter.required();
  }

  private static String described(Parameter parameter, Answer answer) {
    Optional<String> value = answer.request().call().parameter(parameter.name());
    return value
        .map(
            text ->
                parameter.name() + "=" + (text.length() > 60 ? text.substring(0, 60) + "…" : text))
        .orElse("no " + parameter.name());
  }

  private static Exchange codedError(Answer answer) {
    PreconditionNotMet.unless(
        answer.isError() && !answer.exchange().response().code().isEmpty(),
        "a request that is refused");
    PreconditionNotMet.unless(
        !isInOwnEnvelope(answer), "a request that is refused in the documented envelope");
    return answer.exchange();
  }

  private static boolean isInOwnEnvelope(Answer answer) {
    Exchange.Response response = answer.exchange().response();
    return answer.isError()
        && answer.operation().isErrorInOwnEnvelope(response.json(), response.status());
  }
}

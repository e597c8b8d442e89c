package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.Numbers;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.Call;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;

/** What an answer repeats of its request; every success of the run is checked. */
class EchoRules {

  @Rule(
      id = "ECHO-1",
      level = MUST,
      cites = ContractReference.ECHO,
      needs = "a page that is not refused",
      hint = "where the echo comes from: the request, not a default or the page's items",
      title = "Page number and page size in the answer are those of the request.")
  void requestIsEchoed(@ForAll Answer answer) {
    PreconditionNotMet.unless(answer.isSuccess(), "a page that is not refused");
    Operation operation = answer.operation();
    Call call = answer.request().call();
    for (Map.Entry<String, String> echo : operation.paging().echo().entrySet()) {
      Parameter parameter = operation.parameter(echo.getKey()).orElseThrow();
      JsonNode told = answer.exchange().response().json().at(echo.getValue());
      Optional<BigInteger> asked = Numbers.given(call, parameter);
      boolean byToken = call.parameters().containsKey(operation.token().name());
      boolean number = operation.page().equals(Optional.of(parameter));
      if (asked.isPresent() && !(number && byToken)) {
        check(answer, echo.getKey(), told, asked.get());
      } else if (number && !byToken && !call.parameters().containsKey(parameter.name())) {
        Violation.unless(
            Numbers.read(told.asText()).equals(Optional.of(BigInteger.ONE)),
            SHOULD,
            answer.exchange(),
            echo.getKey() + " 1 on the first page",
            echo.getKey() + " " + told);
      }
    }
  }

  private static void check(Answer answer, String name, JsonNode told, BigInteger asked) {
    Violation.unless(
        Numbers.read(told.asText()).equals(Optional.of(asked)),
        answer.exchange(),
        name + " " + asked,
        name + " " + told);
  }
}

package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.Inconclusive;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.Call;
import java.util.Comparator;
import java.util.stream.Stream;

/** Plainer requests to try in place of one whose answer breaks a rule. */
final class PlainerRequests {
  static final Comparator<Answer> BY_COMPLEXITY =
      Comparator.comparingLong(PlainerRequests::complexity);

  private static final long UNUSUAL_FORM = 1_000_000;
  private static final long PARAMETER = 10_000;
  private static final int LONGEST = 9_999;

  private final OperationClient client;

  PlainerRequests(OperationClient client) {
    this.client = client;
  }

  /** The answers to plainer requests; each is asked for when it is needed. */
  Stream<Answer> answers(Answer answer) {
    return requests(answer)
        .filter(request -> complexity(request, answer.operation()) < complexity(answer))
        .flatMap(request -> ask(answer, request));
  }

  private Stream<Answer> ask(Answer answer, ApiRequest request) {
    try {
      return Stream.of(new Answer(answer.operation(), request, client.send(request)));
    } catch (Inconclusive unanswered) {
      return Stream.empty();
    }
  }

  private static Stream<ApiRequest> requests(Answer answer) {
    ApiRequest request = answer.request();
    Call call = request.call();
    Operation operation = answer.operation();
    Stream<ApiRequest> plain = Stream.of(ApiRequest.get(call));
    Stream<ApiRequest> fewer =
        operation.parameters().stream()
            .filter(parameter -> !parameter.required())
            .map(Parameter::name)
            .filter(call.parameters()::containsKey)
            .map(name -> request.with(call.without(name)));
    String size = operation.size().name();
    Stream<ApiRequest> smaller =
        call.parameter(size).filter(operation.size()::accepts).stream()
            .map(Integer::valueOf)
            .flatMap(number -> Stream.of(1, number / 2, number - 1))
            .filter(number -> number > 0)
            .map(number -> request.with(call.with(size, String.valueOf(number))));
    return Stream.of(plain, fewer, smaller).flatMap(requests -> requests);
  }

  /** How far a request is from the plainest one. */
  static long complexity(Answer answer) {
    return complexity(answer.request(), answer.operation());
  }

  private static long complexity(ApiRequest request, Operation operation) {
    Call call = request.call();
    long size =
        call.parameter(operation.size().name())
            .filter(operation.size()::accepts)
            .map(Long::valueOf)
            .orElse(0L);
    long letters = call.parameters().values().stream().mapToLong(String::length).sum();
    return (request.isPlain() ? 0 : UNUSUAL_FORM)
        + PARAMETER * call.parameters().size()
        + Math.min(LONGEST, 10 * size + letters);
  }
}

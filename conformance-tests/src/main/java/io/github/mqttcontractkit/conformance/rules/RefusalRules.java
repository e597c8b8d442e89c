package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.generate.Mutated;
import io.github.mqttcontractkit.conformance.generate.MutatedRequest;
import io.github.mqttcontractkit.conformance.generate.Mutation;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.ErrorCodes;
import io.github.mqttcontractkit.conformance.judging.Refusal;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.request.RequestForm;
import io.github.mqttcontractkit.conformance.request.RetryPolicy;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Transcript;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.ErrorCode;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;

/** Resources and actions that are not there, and errors that do not go away. */
class RefusalRules {
  /** Waits between requests that are answered "try again"; no documented limit is for longer. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMillis(250),
          Duration.ofMillis(600),
          Duration.ofMillis(1200),
          Duration.ofMillis(2500));

  /** What HTTP has for a method that is not taken, whatever was asked (RFC 9110, 15.5.6). */
  private static final int METHOD_NOT_ALLOWED = 405;

  private static final int CONTROL_SIZE = 10;

  /** Kinds of requests that are looked into. */
  private static final int MOST_KINDS = 2;

  @Rule(
      id = "ERROR-5",
      level = MUST,
      cites = ContractReference.INSTANCE,
      needs = "a request that is accepted",
      hint = "the check that the instance is the caller's: it comes before the query",
      title = "An instance that is not the caller's is refused, with the documented code.")
  void foreignInstanceIsRefused(
      @ForAll @Mutated(Mutation.FOREIGN_INSTANCE) MutatedRequest request, OperationClient client) {
    Refusal refusal = Refusal.of(client, request);
    refusal.check();
    refusal.checkMeans(SHOULD, "instance");
  }

  @Rule(
      id = "ERROR-6",
      level = MUST,
      cites = ContractReference.GROUP,
      needs = "a request that is accepted",
      hint = "a group that is not there and falls back to all groups, or to another",
      title = "A group that does not exist yields no items, and the documented code.")
  void unknownGroupIsEmpty(
      @ForAll @Mutated(Mutation.UNKNOWN_GROUP) MutatedRequest request, OperationClient client) {
    Refusal refusal = Refusal.of(client, request);
    Violation.unless(
        refusal.isRefused() || refusal.items() == 0,
        request.level(),
        refusal.exchange(),
        "no items for " + request.change(),
        refusal.items() + " items");
    refusal.checkMeans(SHOULD, "group");
  }

  @Rule(
      id = "ERROR-7",
      level = MUST,
      cites = ContractReference.OPERATION,
      needs = "an implementation that answers",
      hint = "the router: what answers an action that nobody serves",
      title = "An unknown action is refused with 404 and the code for it.")
  void unknownActionIsRefused(@ForAll Answer answer, OperationClient client) {
    PreconditionNotMet.unless(
        !answer.request().call().action().equals(client.operation().name()),
        "an implementation that answers");
    Exchange exchange = answer.exchange();
    Exchange.Response response = exchange.response();
    PreconditionNotMet.unless(
        response.status() > 0 && !client.isTransient(exchange), "an implementation that answers");
    Violation.unless(!response.isSuccess(), exchange, "a refusal", response.summary());
    PreconditionNotMet.unless(
        answer.request().form() == RequestForm.GET || response.status() != METHOD_NOT_ALLOWED,
        "an implementation that takes POST");
    boolean right =
        ErrorCodes.matching(client, response).stream()
            .anyMatch(error -> error.means("action") && error.status() == response.status());
    String expected =
        client.operation().error("action").map(ErrorCode::code).orElse("a known code");
    Violation.unless(right, SHOULD, exchange, "404 " + expected, response.summary());
  }

  @Rule(
      id = "ERROR-8",
      level = MUST,
      cites = ContractReference.ERRORS,
      needs = "a query that is accepted",
      hint = "exceptions that become the code for overload or an internal error",
      title = "An error that says \"try again\" does not come always for one kind of request.")
  void tryAgainDoesNotComeAlways(
      @ForAll Query query, OperationClient client, Transcript transcript) {
    List<ApiRequest> persistent = transcript.persistent(client.operation().name());
    ApiRequest control = ApiRequest.get(query.firstPage(CONTROL_SIZE));
    for (ApiRequest request : persistent.stream().distinct().limit(MOST_KINDS).toList()) {
      checkEnds(client, request, control);
    }
  }

  /** Another request, sent in between, works each time: then it is no matter of load. */
  private static void checkEnds(OperationClient client, ApiRequest request, ApiRequest control) {
    Exchange last = client.sendOnce(request);
    for (Duration wait : WAITS) {
      if (!client.isTransient(last) || !client.sendOnce(control).response().isSuccess()) {
        return;
      }
      RetryPolicy.sleep(wait);
      last = client.sendOnce(request);
    }
    Violation.unless(
        !client.isTransient(last),
        last,
        "another answer after a while, as other requests get one each time",
        last.response().summary() + ", " + (WAITS.size() + 1) + " times in " + seconds() + " s");
  }

  private static long seconds() {
    return WAITS.stream().mapToLong(Duration::toMillis).sum() / 1000;
  }
}

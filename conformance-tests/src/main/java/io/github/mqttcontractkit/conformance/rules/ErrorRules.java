package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MAY;
import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import io.github.mqttcontractkit.conformance.generate.Mutated;
import io.github.mqttcontractkit.conformance.generate.MutatedRequest;
import io.github.mqttcontractkit.conformance.generate.Mutation;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;

/** How errors are told. */
class ErrorRules {
  /** The only status that the error tables give for a refused parameter. */
  private static final int REFUSED = 400;

  @Rule(
      id = "ERROR-1",
      level = MUST,
      cites = ContractReference.ERROR_SCHEMA,
      needs = "a request that is refused",
      hint = "errors that a framework or a proxy answers before the service does",
      says = "Every error is JSON with RequestId, Code and Message.")
  void errorHasItsEnvelope(
      @ForAll
          @Mutated({
            Mutation.MISSING,
            Mutation.SIZE_ABOVE_MAXIMUM,
            Mutation.SIZE_NOT_AN_INTEGER,
            Mutation.FOREIGN_INSTANCE,
            Mutation.UNKNOWN_GROUP,
            Mutation.UNDOCUMENTED_VALUE,
            Mutation.PAGE_BELOW_FIRST
          })
          MutatedRequest probe,
      OperationClient api) {
    new BodySchema(api.contract())
        .check(Refusal.of(api, probe).refused(), "/components/schemas/ErrorResponse");
  }

  @Rule(
      id = "ERROR-2",
      level = MUST,
      cites = ContractReference.ERRORS,
      needs = "a request that is refused",
      hint = "the table of codes and statuses; errors that a framework answers",
      says = "A documented Code comes with its documented status; every Code is a known one.")
  void codeComesWithItsStatus(
      @ForAll
          @Mutated({
            Mutation.MISSING,
            Mutation.SIZE_ABOVE_MAXIMUM,
            Mutation.SIZE_NOT_AN_INTEGER,
            Mutation.FOREIGN_INSTANCE,
            Mutation.UNKNOWN_GROUP
          })
          MutatedRequest probe,
      OperationClient api) {
    Refusal refusal = Refusal.of(api, probe);
    Exchange exchange = refusal.refused();
    var response = exchange.response();
    Optional<ErrorCode> known = refusal.documented();
    Violation.unless(
        known.isPresent(),
        SHOULD,
        exchange,
        "a code of the product or its gateway",
        response.summary());
    int status = known.orElseThrow().status();
    boolean isGateway = api.contract().gatewayErrors().contains(known.get());
    Violation.unless(
        response.status() == status,
        isGateway ? SHOULD : MUST,
        exchange,
        "status " + status + " with " + response.code(),
        "status " + response.status());
  }

  @Rule(
      id = "ERROR-3",
      level = MAY,
      cites = ContractReference.ERRORS,
      needs = "a request that is refused with a known code",
      hint = "the table of messages; a localised text is fine",
      says = "Message is the documented text for its Code.")
  void messageIsTheDocumentedOne(
      @ForAll @Mutated(Mutation.MISSING) MutatedRequest probe, OperationClient api) {
    Refusal refusal = Refusal.of(api, probe);
    Exchange exchange = refusal.refused();
    PreconditionNotMet.unless(refusal.documented().isPresent(), "an error with a known code");
    String message = exchange.response().json().path("Message").asText();
    String documented = refusal.documented().orElseThrow().messageFor(probe.parameter().name());
    Violation.unless(message.equals(documented), exchange, documented, message);
  }

  @Rule(
      id = "ERROR-4",
      level = MUST,
      cites = ContractReference.ERRORS,
      needs = "a request that is refused",
      hint = "the order of the checks, and which exception becomes which code",
      says = "A refused parameter is reported with status 400 and a code about parameters.")
  void refusalNamesTheParameter(
      @ForAll
          @Mutated({
            Mutation.MISSING,
            Mutation.SIZE_ABOVE_MAXIMUM,
            Mutation.SIZE_BELOW_MINIMUM,
            Mutation.SIZE_NOT_AN_INTEGER,
            Mutation.PAGE_BELOW_FIRST,
            Mutation.PAGE_NOT_AN_INTEGER,
            Mutation.UNDOCUMENTED_VALUE
          })
          MutatedRequest probe,
      OperationClient api) {
    Refusal refusal = Refusal.of(api, probe);
    Exchange exchange = refusal.refused();
    String resource = probe.parameter().resource().orElse("parameter");
    Violation.unless(
        exchange.response().status() == REFUSED || refusal.isOfGateway(resource),
        exchange,
        "status " + REFUSED + " for " + probe.what(),
        exchange.response().summary());
    refusal.mustMean(MUST, "parameter", resource);
  }

  @Rule(
      id = "ERROR-5",
      level = MUST,
      cites = ContractReference.INSTANCE,
      needs = "a request that is accepted",
      hint = "the check that the instance is the caller's: it comes before the query",
      says = "An instance that is not the caller's is refused, with the documented code.")
  void foreignInstanceIsRefused(
      @ForAll @Mutated(Mutation.FOREIGN_INSTANCE) MutatedRequest probe, OperationClient api) {
    Refusal refusal = Refusal.of(api, probe);
    refusal.mustBe();
    refusal.mustMean(SHOULD, "instance");
  }

  @Rule(
      id = "ERROR-6",
      level = MUST,
      cites = ContractReference.GROUP,
      needs = "a request that is accepted",
      hint = "a group that is not there and falls back to all groups, or to another",
      says = "A group that does not exist yields no items, and the documented code.")
  void unknownGroupIsEmpty(
      @ForAll @Mutated(Mutation.UNKNOWN_GROUP) MutatedRequest probe, OperationClient api) {
    Refusal refusal = Refusal.of(api, probe);
    Exchange exchange = refusal.exchange();
    Violation.unless(
        refusal.isRefused() || api.read(exchange).items().isEmpty(),
        exchange,
        "no items for " + probe.what(),
        api.read(exchange).items().size() + " items");
    refusal.mustMean(SHOULD, "group");
  }

  @Rule(
      id = "ERROR-7",
      level = MUST,
      cites = ContractReference.OPERATION,
      needs = "an implementation that answers",
      hint = "the router: what answers an action that nobody serves",
      says = "An unknown action is refused with 404 and the code for it.")
  void unknownActionIsRefused(OperationClient api) {
    for (String name : List.of("NoSuchAction", api.operation().name() + "s")) {
      mustBeUnknown(api, api.recall(new Call(name, Optional.empty(), Map.of())));
    }
  }

  private static void mustBeUnknown(OperationClient api, Exchange exchange) {
    var response = exchange.response();
    Violation.unless(!response.isSuccess(), exchange, "a refusal", response.summary());
    boolean right =
        Refusal.documented(api, response)
            .filter(error -> error.means("action") && error.status() == response.status())
            .isPresent();
    String expected = api.operation().error("action").map(ErrorCode::code).orElse("a known code");
    Violation.unless(right, SHOULD, exchange, "404 " + expected, response.summary());
  }
}

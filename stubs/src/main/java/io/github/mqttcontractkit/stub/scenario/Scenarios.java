package io.github.mqttcontractkit.stub.scenario;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Chooses the scenario of a request: the one that a test has set, or the one that the caller asks
 * for as {@code scenarios.yaml} describes it.
 */
public final class Scenarios {
  private static final String CODE = "code";
  private static final String EXAMPLE = "example";
  private static final String FAULT = "fault";
  private static final String DELAY = "delay";

  private final Contract contract;
  private final ScenarioDescriptions descriptions;
  private final ScenarioLookup lookup;
  private final ScenarioOverrides overrides = new ScenarioOverrides();
  private final RequestCounter retries = new RequestCounter();

  /** Scenarios of the operations of a contract. */
  public Scenarios(Contract contract) {
    this.contract = contract;
    this.descriptions = ScenarioDescriptions.load();
    this.lookup = new ScenarioLookup(contract, descriptions.maxDelayMs());
  }

  /** The descriptions of everything that callers may ask for. */
  public ScenarioDescriptions descriptions() {
    return descriptions;
  }

  /**
   * Chooses the scenario of a request, and counts the request where a scenario holds for a number
   * of them: the scenario that a test has set, else the one that the header asks for, else the one
   * that the instance id asks for.
   *
   * @throws ApiError if the caller asks for a scenario that does not exist
   */
  public Scenario choose(OperationCall call, WireRequest request) {
    return overrides.take(call.operation().name()).orElseGet(() -> requested(call, request));
  }

  private Scenario requested(OperationCall call, WireRequest request) {
    Map<String, String> wanted =
        Preferences.read(request.header(Preferences.HEADER).orElse("")).entrySet().stream()
            .filter(preference -> isKnown(preference.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return wanted.isEmpty() ? reserved(call) : preferred(call, wanted);
  }

  /**
   * Stubs the answers of an operation, whatever callers send.
   *
   * @throws IllegalArgumentException if there is no such operation
   */
  public OperationStubbing on(String operation) {
    return new OperationStubbing(contract, descriptions.maxDelayMs(), overrides, operation);
  }

  /** Starts all counts over and ends all stubbings. */
  public void reset() {
    overrides.reset();
    retries.reset();
  }

  /** Whether an instance id asks for a scenario. */
  public static boolean isReserved(String instance) {
    return ReservedId.read(instance).isPresent();
  }

  private static boolean isKnown(String preference) {
    return List.of(CODE, EXAMPLE, FAULT, DELAY).contains(preference);
  }

  private Scenario preferred(OperationCall call, Map<String, String> wanted) {
    Optional<Example> example =
        wanted.containsKey(CODE) || wanted.containsKey(EXAMPLE)
            ? Optional.of(lookup.example(call, Preferences.HEADER, fits(wanted)))
            : Optional.empty();
    String applied =
        List.of(CODE, EXAMPLE, FAULT, DELAY).stream()
            .filter(wanted::containsKey)
            .map(name -> name + "=" + wanted.get(name))
            .collect(Collectors.joining(", "));
    return new Scenario(
        example,
        Optional.ofNullable(wanted.get(FAULT)).map(f -> lookup.fault(call, Preferences.HEADER, f)),
        Optional.ofNullable(wanted.get(DELAY))
            .map(ms -> lookup.delay(call, Preferences.HEADER, ms))
            .orElse(Delay.NONE),
        Optional.of(applied));
  }

  private static Predicate<Example> fits(Map<String, String> wanted) {
    return example ->
        wanted.getOrDefault(EXAMPLE, example.name()).equals(example.name())
            && wanted.getOrDefault(CODE, "" + example.status()).equals("" + example.status());
  }

  private Scenario reserved(OperationCall call) {
    return call.resource("instance")
        .flatMap(ReservedId::read)
        .map(id -> scenario(call, id))
        .orElse(Scenario.NONE);
  }

  private Scenario scenario(OperationCall call, ReservedId reserved) {
    String parameter = call.operation().resource("instance").map(Parameter::name).orElseThrow();
    String argument = reserved.argument();
    return switch (reserved.kind()) {
      case ERROR -> Scenario.of(lookup.error(call, parameter, argument));
      case FAULT -> Scenario.of(lookup.fault(call, parameter, argument));
      case DELAY -> Scenario.of(lookup.delay(call, parameter, argument));
      case RETRY -> {
        Example error = lookup.error(call, parameter, argument);
        long attempt = retries.count(call.operation().name() + " " + reserved.id());
        yield attempt <= reserved.times() ? Scenario.of(error) : Scenario.NONE;
      }
    };
  }
}

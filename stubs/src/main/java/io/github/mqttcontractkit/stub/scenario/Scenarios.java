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
 * The stage that sees whether a test or a caller asks for a scenario, {@code x-stub} in the
 * document.
 */
public final class Scenarios {
  private static final String CODE = "code";
  private static final String EXAMPLE = "example";
  private static final String FAULT = "fault";
  private static final String DELAY = "delay";

  private final Contract contract;
  private final Choices choices;
  private final Plan plan = new Plan();
  private final Retries retries = new Retries();

  /** The scenarios of a contract. */
  public Scenarios(Contract contract) {
    this.contract = contract;
    this.choices = new Choices(contract);
  }

  /**
   * What the test has decided, else what the caller asks for by the header, else by the instance
   * id.
   *
   * @throws ApiError if there is no such thing, with what there is
   */
  public Scenario choose(OperationCall question, WireRequest request) {
    return plan.next(question.operation().name()).orElseGet(() -> asked(question, request));
  }

  private Scenario asked(OperationCall question, WireRequest request) {
    Map<String, String> wanted =
        Preferences.read(request.header(Preferences.HEADER).orElse("")).entrySet().stream()
            .filter(preference -> isOurs(preference.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return wanted.isEmpty() ? reserved(question) : preferred(question, wanted);
  }

  /**
   * Decides about the answers of an operation, whatever callers send.
   *
   * @throws IllegalArgumentException if there is no such operation
   */
  public Control on(String operation) {
    return new Control(contract, plan, operation);
  }

  /** Starts all counts over and forgets all decisions. */
  public void reset() {
    plan.reset();
    retries.reset();
  }

  /** Whether an instance id asks for a scenario. */
  public static boolean isReserved(String instance) {
    return ReservedId.read(instance).isPresent();
  }

  private static boolean isOurs(String preference) {
    return List.of(CODE, EXAMPLE, FAULT, DELAY).contains(preference);
  }

  private Scenario preferred(OperationCall question, Map<String, String> wanted) {
    Optional<Example> example =
        wanted.containsKey(CODE) || wanted.containsKey(EXAMPLE)
            ? Optional.of(choices.example(question, Preferences.HEADER, fits(wanted)))
            : Optional.empty();
    String applied =
        List.of(CODE, EXAMPLE, FAULT, DELAY).stream()
            .filter(wanted::containsKey)
            .map(name -> name + "=" + wanted.get(name))
            .collect(Collectors.joining(", "));
    return new Scenario(
        example,
        Optional.ofNullable(wanted.get(FAULT))
            .map(f -> choices.fault(question, Preferences.HEADER, f)),
        Optional.ofNullable(wanted.get(DELAY))
            .map(ms -> choices.delay(question, Preferences.HEADER, ms))
            .orElse(Delay.NONE),
        Optional.of(applied));
  }

  private static Predicate<Example> fits(Map<String, String> wanted) {
    return example ->
        wanted.getOrDefault(EXAMPLE, example.name()).equals(example.name())
            && wanted.getOrDefault(CODE, "" + example.status()).equals("" + example.status());
  }

  private Scenario reserved(OperationCall question) {
    String parameter = question.operation().resource("instance").map(Parameter::name).orElseThrow();
    String instance = question.parameters().getOrDefault(parameter, "");
    return ReservedId.read(instance)
        .map(id -> scenario(question, parameter, instance, id))
        .orElse(Scenario.NONE);
  }

  private Scenario scenario(
      OperationCall question, String parameter, String instance, ReservedId reserved) {
    String argument = reserved.argument();
    return switch (reserved.kind()) {
      case ERROR -> Scenario.of(choices.error(question, parameter, argument));
      case FAULT -> Scenario.of(choices.fault(question, parameter, argument));
      case DELAY -> Scenario.of(choices.delay(question, parameter, argument));
      case RETRY -> {
        Example error = choices.error(question, parameter, argument);
        long attempt = retries.next(question.operation().name() + " " + instance);
        yield attempt <= reserved.times() ? Scenario.of(error) : Scenario.NONE;
      }
    };
  }
}

package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Values that no item has are refused with a parameter error instead of finding nothing. */
final class InputLimitVariants {
  private static final Contract CONTRACT = Contract.load();
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_TOKEN = 512;
  private static final int LONGEST_VALUE = 4096;

  private InputLimitVariants() {}

  static List<Variant> all() {
    return List.of(
        Variant.of(
            "control characters are refused",
            refusing(value -> value.chars().anyMatch(Character::isISOControl))),
        Variant.of(
            "markup and quotes are refused by the gateway",
            refusing(value -> value.matches("(?s).*[<>'\"`\\\\].*"), name -> "Invalid" + name)),
        Variant.of(
            "invisible letters and half letters are refused",
            refusing(value -> value.codePoints().anyMatch(InputLimitVariants::isInvisible))),
        Variant.of(
            "values of more than 4 KB are refused",
            refusing(value -> value.length() > LONGEST_VALUE)),
        Variant.of("names of more than 64 letters are refused", longNames()),
        Variant.of(
            "tokens of more than 512 letters are ParameterCheckFailed",
            where(
                (request, call) ->
                    call.parameter("NextToken").filter(t -> t.length() > LONGEST_TOKEN).isPresent(),
                Refusals.refusing("ParameterCheckFailed"))));
  }

  private static boolean isInvisible(int letter) {
    int type = Character.getType(letter);
    return type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || letter == 0xFFFD;
  }

  private static Behaviour longNames() {
    return Refusals.refusing(
        (request, call) ->
            call.parameter("Username").filter(name -> name.length() > LONGEST_NAME).isPresent(),
        "InvalidParameter.Username");
  }

  private static Behaviour refusing(Predicate<String> values) {
    return refusing(values, name -> "InvalidParameter." + name);
  }

  /** Refuses calls by the values of documented parameters. */
  private static Behaviour refusing(Predicate<String> values, UnaryOperator<String> code) {
    return (request, right) ->
        offending(Behaviours.call(request), values)
            .map(name -> Refusals.answer(request, right, code.apply(name)))
            .orElseGet(() -> right.apply(request));
  }

  private static Optional<String> offending(Call call, Predicate<String> values) {
    return CONTRACT.operation(call.action()).map(Operation::parameters).stream()
        .flatMap(List::stream)
        .map(Parameter::name)
        .filter(name -> call.parameter(name).filter(values).isPresent())
        .findFirst();
  }
}

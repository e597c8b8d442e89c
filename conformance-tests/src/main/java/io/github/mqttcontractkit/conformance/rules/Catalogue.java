package io.github.mqttcontractkit.conformance.rules;

import io.github.mqttcontractkit.conformance.judging.Check;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rules there are. */
public final class Catalogue {
  private static final List<Method> METHODS =
      Stream.of(Chapter.values())
          .flatMap(chapter -> chapter.rules().stream())
          .flatMap(rules -> Stream.of(rules.getDeclaredMethods()))
          .filter(method -> method.isAnnotationPresent(Rule.class))
          .sorted(
              Comparator.comparing((Method method) -> Chapter.of(rule(method).id()))
                  .thenComparing(Catalogue::number))
          .toList();

  private Catalogue() {}

  private static int number(Method method) {
    return Integer.parseInt(rule(method).id().split("-")[1]);
  }

  private static Rule rule(Method method) {
    return method.getAnnotation(Rule.class);
  }

  /** The rules, in the order of the catalogue. */
  public static List<Rule> rules() {
    return METHODS.stream().map(Catalogue::rule).toList();
  }

  /** The rule of that id, which there must be. */
  public static Rule rule(String id) {
    return rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  /** How many checks there are: rules, each counted for every operation it is for. */
  public static int size(Contract contract) {
    return contract.operations().stream()
        .mapToInt(operation -> checks(contract, operation).size())
        .sum();
  }

  /**
   * The checks of an operation: the rules whose reference the document has for it. By the method
   * that states the rule, in the order of the catalogue.
   */
  public static Map<Method, Check> checks(Contract contract, Operation operation) {
    Map<Method, Check> checks = new LinkedHashMap<>();
    for (Method method : METHODS) {
      Rule rule = rule(method);
      rule.cites()
          .in(contract, operation)
          .map(cites -> Check.of(contract, rule, operation, cites))
          .ifPresent(check -> checks.put(method, check));
    }
    return checks;
  }
}

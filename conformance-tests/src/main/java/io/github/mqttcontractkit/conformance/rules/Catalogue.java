package io.github.mqttcontractkit.conformance.rules;

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
  private static final List<Class<?>> CHAPTERS =
      List.of(
          ShapeRules.class,
          ParameterRules.class,
          ErrorRules.class,
          PagingRules.class,
          SamePageRules.class,
          TokenRules.class,
          TotalRules.class,
          FilterRules.class);

  private static final List<Method> METHODS =
      CHAPTERS.stream()
          .flatMap(chapter -> Stream.of(chapter.getDeclaredMethods()))
          .filter(method -> method.isAnnotationPresent(Rule.class))
          .sorted(Comparator.comparing(Catalogue::chapter).thenComparing(Catalogue::number))
          .toList();

  private Catalogue() {}

  private static int chapter(Method method) {
    List<String> order = List.of("SHAPE", "PARAM", "ERROR", "PAGE", "TOTAL", "ECHO", "FILTER");
    return order.indexOf(rule(method).id().split("-")[0]);
  }

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
        .mapToInt(operation -> findings(contract, operation).size())
        .sum();
  }

  /**
   * The rules that an operation is asked: those whose citation the document has for it. By the
   * method that states the rule, in the order of the catalogue.
   */
  public static Map<Method, Check> findings(Contract contract, Operation operation) {
    Map<Method, Check> findings = new LinkedHashMap<>();
    for (Method method : METHODS) {
      Rule rule = rule(method);
      rule.cites()
          .in(contract, operation)
          .map(cites -> Check.of(contract, rule, operation, cites))
          .ifPresent(finding -> findings.put(method, finding));
    }
    return findings;
  }
}

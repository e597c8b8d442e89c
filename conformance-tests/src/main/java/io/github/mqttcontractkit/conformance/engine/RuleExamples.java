package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.generate.CombinedFilters;
import io.github.mqttcontractkit.conformance.generate.Examples;
import io.github.mqttcontractkit.conformance.generate.Filtered;
import io.github.mqttcontractkit.conformance.generate.FilteredQueries;
import io.github.mqttcontractkit.conformance.generate.Mutated;
import io.github.mqttcontractkit.conformance.generate.MutatedRequest;
import io.github.mqttcontractkit.conformance.generate.MutatedRequests;
import io.github.mqttcontractkit.conformance.generate.UnusualText;
import io.github.mqttcontractkit.conformance.generate.WalkPlans;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import io.github.mqttcontractkit.conformance.variation.Varied;
import io.github.mqttcontractkit.conformance.variation.VariedRequest;
import io.github.mqttcontractkit.conformance.variation.VariedRequests;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;

/** Which examples a rule's parameters get. */
final class RuleExamples {
  /** Pairs of queries that a rule about two of them is tried with, for each query of the budget. */
  private static final int PAIRS = 4;

  private final RuleContext context;

  RuleExamples(RuleContext context) {
    this.context = context;
  }

  /** Whether a rule can be tried only with queries that the implementation accepts. */
  static boolean needsQueries(Method rule) {
    return Stream.of(rule.getParameters())
        .anyMatch(p -> p.isAnnotationPresent(ForAll.class) && p.getType() != Answer.class);
  }

  /** With how many examples a rule is tried; one if it takes none. */
  int tries(Method rule) {
    List<Integer> tries =
        Stream.of(rule.getParameters())
            .filter(parameter -> parameter.isAnnotationPresent(ForAll.class))
            .map(parameter -> of(rule, parameter).tries())
            .toList();
    return tries.size() < 2
        ? tries.stream().findFirst().orElse(1)
        : Math.min(PAIRS * context.budget().queries(), tries.stream().reduce(1, (a, b) -> a * b));
  }

  /** The examples for one parameter. */
  Examples<?> of(Method rule, Parameter parameter) {
    return parameter.getType() == Answer.class
        ? answers(rule)
        : of(rule, parameter, Optional.ofNullable(parameter.getAnnotation(Mutated.class)));
  }

  private Examples<Answer> answers(Method rule) {
    PlainerRequests plainer = new PlainerRequests(context.client());
    return Examples.of(
        context.answers().toLookInto(rule), plainer::answers, PlainerRequests::complexity);
  }

  private Examples<?> of(Method rule, Parameter parameter, Optional<Mutated> mutated) {
    Class<?> type = parameter.getType();
    if (type == WalkPlan.class) {
      return new WalkPlans(context.client(), context.snapshot(), context.budget()).examples();
    }
    if (type == MutatedRequest.class) {
      return new MutatedRequests(
              context.client().operation(),
              context.snapshot(),
              context.contexts(),
              List.of(mutated.orElseThrow().value()),
              context.budget(),
              context.turn())
          .examples();
    }
    if (type == VariedRequest.class) {
      return VariedRequests.examples(
          context.variations(), parameter.getAnnotation(Varied.class).value());
    }
    return parameter.isAnnotationPresent(Filtered.class)
        ? new FilteredQueries(context.snapshot(), context.budget()).examples()
        : queries(rule, parameter.isAnnotationPresent(UnusualText.class));
  }

  /** The largest queries, so that there is something to see, then the smallest. */
  private Examples<Query> queries(Method rule, boolean unusualFirst) {
    List<Query> known = new ArrayList<>(context.snapshot().queries());
    Collections.reverse(known);
    if (unusualFirst) {
      known.addAll(0, CombinedFilters.ofOneItem(context.snapshot()));
    }
    int most = Math.max(parameters(rule), context.budget().queries());
    return Examples.of(
        known.stream().limit(most).toList(), Query::wider, query -> query.parameters().size());
  }

  /** A rule about two queries needs two. */
  private static int parameters(Method rule) {
    return (int) Stream.of(rule.getParameterTypes()).filter(type -> type == Query.class).count();
  }
}

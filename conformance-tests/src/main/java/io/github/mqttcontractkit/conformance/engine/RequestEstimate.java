package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.generate.Examples;
import io.github.mqttcontractkit.conformance.generate.Filtered;
import io.github.mqttcontractkit.conformance.generate.FilteredQueries;
import io.github.mqttcontractkit.conformance.generate.MutatedRequest;
import io.github.mqttcontractkit.conformance.generate.WalkPlans;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import io.github.mqttcontractkit.conformance.variation.VariedRequest;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;

/**
 * About how many requests rules will send where nothing fails: a changed request is one; a walk is
 * made once for all rules and sends one for each of its pages; a rule about queries sends a few for
 * each.
 */
final class RequestEstimate {
  /**
   * What a rule about queries sends on average, measured over the catalogue: for each, and once.
   */
  private static final int FOR_EACH_QUERY = 2;

  private static final int FOR_ALL_QUERIES = 1;

  private static final int THREE_PAGES = 3;

  private final RuleContext context;
  private final DataSnapshot snapshot;
  private final RuleExamples examples;

  /**
   * @param context its contexts may be planned ones
   */
  RequestEstimate(RuleContext context) {
    this.context = context;
    this.snapshot = context.snapshot();
    this.examples = new RuleExamples(context);
  }

  /** The requests that these rules will send. */
  int requests(Collection<Method> rules) {
    int alone = rules.stream().mapToInt(this::alone).sum();
    int walks = isAskedFor(rules, WalkPlan.class) ? walks() : 0;
    int filtered = rules.stream().anyMatch(RequestEstimate::isFiltered) ? filtered() : 0;
    int varied = isAskedFor(rules, VariedRequest.class) ? varied() : 0;
    return alone + walks + filtered + varied + context.contexts().size();
  }

  /** What a rule sends for itself, besides walks, which all rules share. */
  private int alone(Method rule) {
    if (isAskedFor(List.of(rule), MutatedRequest.class)) {
      return examples.tries(rule);
    }
    boolean aboutQueries = isAskedFor(List.of(rule), Query.class) && !isFiltered(rule);
    return aboutQueries ? FOR_EACH_QUERY * queriesWithItems(rule) + FOR_ALL_QUERIES : 0;
  }

  private int queriesWithItems(Method rule) {
    return (int)
        Stream.of(rule.getParameters())
            .filter(parameter -> parameter.getType() == Query.class)
            .flatMap(parameter -> examples.of(rule, parameter).chosen().stream())
            .map(Query.class::cast)
            .filter(query -> !snapshot.knows(query) || !snapshot.items(query).isEmpty())
            .count();
  }

  private static boolean isAskedFor(Collection<Method> rules, Class<?> type) {
    return rules.stream()
        .flatMap(rule -> Stream.of(rule.getParameters()))
        .anyMatch(p -> p.isAnnotationPresent(ForAll.class) && p.getType() == type);
  }

  private static boolean isFiltered(Method rule) {
    return Stream.of(rule.getParameters()).anyMatch(p -> p.isAnnotationPresent(Filtered.class));
  }

  private int walks() {
    return total(
        new WalkPlans(context.client(), snapshot, context.budget()).examples(), this::pages);
  }

  /** The walks of the survey are known. */
  private int pages(WalkPlan plan) {
    return plan.equals(snapshot.baselinePlan(plan.query()))
        ? 0
        : Math.min(plan.mostPages(), pages(snapshot.items(plan.query()).size(), plan.size()));
  }

  private static int pages(int items, int size) {
    return Math.max(1, (items + size - 1) / size);
  }

  /** One for each, and one for the page before it that gives its token. */
  private int varied() {
    return context.variations().stream()
        .mapToInt(request -> request.place() == VariedRequest.Place.BEHIND ? 2 : 1)
        .sum();
  }

  private int filtered() {
    return total(new FilteredQueries(snapshot, context.budget()).examples(), this::pages);
  }

  /** See {@link DataSnapshot#filteredPlan}. */
  private int pages(Query query) {
    if (query.isUnfiltered()) {
      return 1;
    }
    return snapshot.knows(query)
        ? THREE_PAGES
        : Math.min(2, pages(snapshot.matching(query).size(), 1));
  }

  /** Random examples are taken for average ones. */
  private static <T> int total(Examples<T> examples, ToIntFunction<T> requests) {
    int chosen = examples.chosen().stream().mapToInt(requests).sum();
    return chosen + chosen * examples.random() / Math.max(1, examples.chosen().size());
  }
}

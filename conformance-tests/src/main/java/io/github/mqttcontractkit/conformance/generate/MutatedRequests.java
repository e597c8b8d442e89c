package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.generate.Mutation.Change;
import io.github.mqttcontractkit.conformance.request.ClientHeaders;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.values.Candidates.Candidate;
import io.github.mqttcontractkit.conformance.values.SmallerValues;
import io.github.mqttcontractkit.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Pairs changes of parameters with contexts. */
public final class MutatedRequests {
  /** A stride that lets neighbouring parameters begin in different contexts. */
  private static final int STRIDE = 3;

  private static final int TWICE = 2;

  private final Operation operation;
  private final List<RequestContext> contexts;
  private final Map<Change, Integer> changes = new LinkedHashMap<>();
  private final Budget budget;
  private final long turn;

  /** The headers that the first kind of change is tried with, so that kinds differ in it. */
  private final int firstHeaders;

  /**
   * @param contexts that are accepted, the plainest first; at least one
   * @param turn another number for each operation and run: values that do not all fit into the
   *     budget take turns
   */
  public MutatedRequests(
      Operation operation,
      DataSnapshot snapshot,
      List<RequestContext> contexts,
      List<Mutation> mutations,
      Budget budget,
      long turn) {
    this.operation = operation;
    this.contexts = contexts;
    for (Mutation mutation : mutations) {
      int tries = mutation.tries(budget.triesPerChange());
      mutation
          .changes(operation, snapshot)
          .filter(change -> !contexts(change).isEmpty())
          .forEach(change -> changes.put(change, tries));
    }
    this.budget = budget;
    this.turn = turn;
    this.firstHeaders = mutations.get(0).ordinal();
  }

  /** The requests, the chosen ones first; empty if the operation has no such parameter. */
  public Examples<MutatedRequest> examples() {
    if (changes.isEmpty()) {
      return Examples.none();
    }
    List<Arbitrary<MutatedRequest>> any = changes.keySet().stream().map(this::any).toList();
    List<MutatedRequest> chosen = chosen();
    return new Examples<>(
        new OrderedArbitrary<>(
            Arbitraries.oneOf(any), chosen, this::smaller, MutatedRequests::complexity),
        chosen,
        budget.randomTries() * changes.size());
  }

  private Arbitrary<MutatedRequest> any(Change change) {
    return Combinators.combine(change.values().any(), Arbitraries.of(contexts(change)))
        .as((candidate, context) -> on(change, candidate, context));
  }

  /** The parameters take turns; each change is tried with other values in other contexts. */
  private List<MutatedRequest> chosen() {
    Set<MutatedRequest> chosen = new LinkedHashSet<>();
    List<Change> all = List.copyOf(changes.keySet());
    int rounds = changes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < all.size(); i++) {
        if (round < tries(all.get(i))) {
          List<RequestContext> suitable = contexts(all.get(i));
          RequestContext context = suitable.get((round + STRIDE * i) % suitable.size());
          MutatedRequest request =
              on(all.get(i), all.get(i).value(round, tries(all.get(i)), turn + i), context);
          chosen.add(request.with(headers(round * all.size() + i)));
        }
      }
    }
    return new ArrayList<>(chosen);
  }

  /** As many as the budget has, but no value and no context more than twice. */
  private int tries(Change change) {
    int different = Math.max(change.values().first().size(), contexts(change).size());
    return Math.min(changes.get(change), TWICE * different);
  }

  /** Beside a token the page number may be ignored. */
  private List<RequestContext> contexts(Change change) {
    boolean number = operation.page().equals(Optional.of(change.parameter()));
    return contexts.stream()
        .filter(
            context ->
                !number || context.request().call().parameter(operation.token().name()).isEmpty())
        .toList();
  }

  private static MutatedRequest on(Change change, Candidate candidate, RequestContext context) {
    return new MutatedRequest(
        context, change.parameter(), candidate.value(), candidate.level(), ClientHeaders.USUAL);
  }

  /** Every second request has headers that are not the usual ones. */
  private ClientHeaders headers(int index) {
    List<ClientHeaders> unusual = ClientHeaders.UNUSUAL;
    return index % 2 == 0
        ? ClientHeaders.USUAL
        : unusual.get((index / 2 + firstHeaders) % unusual.size());
  }

  /** The usual headers first, then a plainer context, then a shorter text or a smaller number. */
  private Stream<MutatedRequest> smaller(MutatedRequest request) {
    Stream<MutatedRequest> plainer =
        contexts.stream()
            .filter(context -> context.rank() < request.context().rank())
            .map(request::in);
    Stream<MutatedRequest> usual = Stream.of(request.with(ClientHeaders.USUAL));
    Stream<MutatedRequest> shorter =
        request.value().stream()
            .flatMap(value -> SmallerValues.of(request.parameter(), value))
            .map(request::with);
    return Stream.of(usual, plainer, shorter).flatMap(requests -> requests);
  }

  private static long complexity(MutatedRequest request) {
    return request.headers().changes().size() * 10_000_000L
        + request.context().rank() * 1_000_000L
        + request.value().map(SmallerValues::complexity).orElse(0L);
  }
}

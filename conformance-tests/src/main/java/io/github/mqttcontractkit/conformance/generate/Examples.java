package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.engine.RuleContext;
import io.github.mqttcontractkit.conformance.target.Query;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the examples that rules ask for by type; found as a service. */
public final class Examples implements ArbitraryProvider {
  private static final Set<Class<?>> KNOWN =
      Set.of(Query.class, WalkPlan.class, MutatedRequest.class);

  /** In the middle of the range, so that its ends are not in question. */
  private static final int PROBED_SIZE = 10;

  /** Whether examples of a type are made of queries that the implementation accepts. */
  public static boolean know(Class<?> type) {
    return KNOWN.contains(type);
  }

  @Override
  public boolean canProvideFor(TypeUsage type) {
    return know(type.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    RuleContext session = RuleContext.current();
    if (type.isOfType(WalkPlan.class)) {
      return Set.of(new WalkPlans(session).all());
    }
    if (type.isOfType(MutatedRequest.class)) {
      return Set.of(probes(session, type.findAnnotation(Mutated.class).orElseThrow().value()));
    }
    return Set.of(
        type.isAnnotated(Filtered.class)
            ? new FilteredQueries(session).all()
            : Arbitraries.of(session.survey().queries()));
  }

  private static Arbitrary<MutatedRequest> probes(RuleContext session, Mutation[] mutations) {
    Call accepted = session.survey().smallest().firstPage(PROBED_SIZE);
    List<Arbitrary<MutatedRequest>> all =
        Stream.of(mutations)
            .flatMap(mutation -> mutation.on(session.api().operation(), accepted))
            .toList();
    return all.size() == 1 ? all.get(0) : Arbitraries.oneOf(all);
  }
}

package io.github.mqttcontractkit.conformance.generate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ExhaustiveGenerator;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/** Any examples, but some first, in their order; one that fails is made smaller. */
final class OrderedArbitrary<T> extends ArbitraryDecorator<T> {
  private final Arbitrary<T> any;
  private final List<T> first;
  private final Function<T, Stream<T>> smaller;
  private final ToLongFunction<T> size;

  /**
   * @param smaller other examples worth trying in place of one that fails
   * @param size of an example; only smaller ones are tried
   */
  OrderedArbitrary(
      Arbitrary<T> any, List<T> first, Function<T, Stream<T>> smaller, ToLongFunction<T> size) {
    this.any = any;
    this.first = first;
    this.smaller = smaller;
    this.size = size;
  }

  @Override
  protected Arbitrary<T> arbitrary() {
    return any;
  }

  @Override
  public RandomGenerator<T> generator(int size) {
    return super.generator(size).mapShrinkable(example -> new Example(example.value()));
  }

  /** Few examples are no reason to leave out the chosen ones. */
  @Override
  public Optional<ExhaustiveGenerator<T>> exhaustive(long most) {
    return Optional.empty();
  }

  @Override
  public EdgeCases<T> edgeCases(int most) {
    return EdgeCases.fromSuppliers(
        first.stream()
            .limit(most)
            .<Supplier<Shrinkable<T>>>map(value -> () -> new Example(value))
            .toList());
  }

  private final class Example implements Shrinkable<T> {
    private final T value;

    Example(T value) {
      this.value = value;
    }

    @Override
    public T value() {
      return value;
    }

    @Override
    public Stream<Shrinkable<T>> shrink() {
      long now = size.applyAsLong(value);
      return smaller.apply(value).filter(other -> size.applyAsLong(other) < now).map(Example::new);
    }

    @Override
    public ShrinkingDistance distance() {
      return ShrinkingDistance.of(size.applyAsLong(value));
    }
  }
}

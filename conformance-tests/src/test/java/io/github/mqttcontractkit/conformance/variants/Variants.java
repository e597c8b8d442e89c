package io.github.mqttcontractkit.conformance.variants;

import java.util.List;
import java.util.stream.Stream;

/** Implementations that conform, each in its own way. */
public final class Variants {
  private Variants() {}

  /** All of them, new instances on each call: some remember what they answered. */
  public static List<Variant> all() {
    return Stream.concat(
            Stream.of(
                    DataVariants.all(),
                    TokenVariants.all(),
                    EnvelopeVariants.all(),
                    ErrorVariants.all(),
                    ParameterVariants.all(),
                    TransportVariants.all(),
                    ThrottlingVariants.all(),
                    BlackBoxVariants.all())
                .flatMap(List::stream),
            smokeTested().stream())
        .toList();
  }

  /** Those that VariantsAreServedTest checks too, new instances on each call. */
  static List<Variant> smokeTested() {
    return Stream.of(
            MovingVariants.all(),
            RateVariants.all(),
            WireVariants.all(),
            JsonVariants.all(),
            FieldVariants.all(),
            OpaqueTokenVariants.all(),
            NameVariants.all(),
            OrderVariants.all(),
            ChoiceVariants.all(),
            InputLimitVariants.all(),
            RefusalVariants.all())
        .flatMap(List::stream)
        .toList();
  }
}

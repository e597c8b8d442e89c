package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.conformance.verdict.Level;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * A rule of the catalogue: one method, checked as a jqwik property for every operation that has
 * what the rule cites.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Property(
    edgeCases = EdgeCasesMode.FIRST,
    shrinking = ShrinkingMode.FULL,
    afterFailure = AfterFailureMode.RANDOM_SEED)
public @interface Rule {
  /** Never renumbered, never used again. */
  String id();

  /** How much it binds; less where what it cites stands in the document's {@code x-should}. */
  Level level();

  /** What in the document it rests on; an operation that lacks it is not checked. */
  ContractReference cites();

  /** What has to be there to exercise it; without that it is skipped. Completes "needs …". */
  String needs();

  /** Where the fault mostly is. Completes "if it fails, look at …". */
  String hint();

  /** The rule, one sentence. */
  String title();

  /**
   * Ids of rules whose failure on the same operation explains a failure of this one, the most
   * likely first.
   */
  String[] followsFrom() default {};
}

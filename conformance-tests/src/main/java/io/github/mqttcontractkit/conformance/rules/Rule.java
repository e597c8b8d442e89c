package io.github.mqttcontractkit.conformance.rules;

import io.github.mqttcontractkit.conformance.engine.PropertyHook;
import io.github.mqttcontractkit.conformance.engine.RuleParameters;
import io.github.mqttcontractkit.conformance.engine.TryHook;
import io.github.mqttcontractkit.conformance.verdict.Level;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

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
@AddLifecycleHook(PropertyHook.class)
@AddLifecycleHook(TryHook.class)
@AddLifecycleHook(RuleParameters.class)
public @interface Rule {
  /** Never renumbered, never used again. */
  String id();

  /** How much it binds; less where what it cites stands in the document's {@code x-should}. */
  Level level();

  /**
   * What in the document it rests on: the name of a {@link ContractReference}. An operation that
   * lacks it is not asked.
   */
  ContractReference cites();

  /** What has to be there to exercise it; without that it is skipped. Goes on from "needs". */
  String needs();

  /** Where its faults mostly are. Goes on from "if it fails, look at". */
  String hint();

  /** The rule, one sentence. */
  String says();
}

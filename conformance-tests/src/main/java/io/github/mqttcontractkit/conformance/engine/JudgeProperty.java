package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.Session;
import io.github.mqttcontractkit.conformance.Walking;
import io.github.mqttcontractkit.conformance.probes.Mutated;
import io.github.mqttcontractkit.conformance.probes.Narrowed;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Sets a rule's tries and seed, and turns what jqwik found into a verdict. */
public final class JudgeProperty implements AroundPropertyHook {
  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    Session session = Session.current();
    PropertyAttributes attributes = context.attributes();
    attributes.setTries(tries(session, context.targetMethod()));
    attributes.setSeed(Long.toString(session.seed()));
    Trial trial = Trials.current().start(context.targetMethod());
    session.api().note(trial.evidence());
    PropertyExecutionResult outcome = property.execute();
    Trials.current().end(outcome);
    return outcome;
  }

  /** The walks of the survey are known already, so they come on top. */
  private static int tries(Session session, Method rule) {
    int tries = session.budget().tries() * kinds(session, rule);
    boolean walks =
        Stream.of(rule.getParameters())
            .anyMatch(p -> p.getType() == Walking.class || p.isAnnotationPresent(Narrowed.class));
    return walks ? tries + session.survey().queries().size() : tries;
  }

  /** Each kind of mutation that the operation can have gets the tries of a rule. */
  private static int kinds(Session session, Method rule) {
    long kinds =
        Stream.of(rule.getParameters())
            .filter(parameter -> parameter.isAnnotationPresent(Mutated.class))
            .flatMap(parameter -> Stream.of(parameter.getAnnotation(Mutated.class).value()))
            .filter(mutation -> mutation.appliesTo(session.api().operation()))
            .count();
    return (int) Math.max(1, kinds);
  }
}

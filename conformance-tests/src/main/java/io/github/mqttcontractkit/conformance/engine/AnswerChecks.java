package io.github.mqttcontractkit.conformance.engine;

import io.github.mqttcontractkit.conformance.judging.Check;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds every answer of an operation against every rule about one answer, as it comes. What breaks
 * a rule is kept, for the rule's own property to confirm and shrink; of the others one is.
 */
final class AnswerChecks {
  /** Answers that are kept for one rule. */
  private static final int MOST_SUSPECTS = 6;

  private final Map<Method, Findings> findings = new LinkedHashMap<>();
  private final List<Answer> early = new ArrayList<>();
  private RuleContext context;

  /** An answer that breaks a rule, and how much the statement binds that it breaks. */
  private record Suspect(Answer answer, Level level) {
    /** The strongest first, then the plainest. */
    static final Comparator<Suspect> ORDER =
        Comparator.comparing(Suspect::level)
            .thenComparing(Suspect::answer, PlainerRequests.BY_COMPLEXITY);
  }

  /** What one rule has found. */
  private static final class Findings {
    private final Object rules;
    private final Evidence evidence = new Evidence();
    private final List<Suspect> suspects = new ArrayList<>();
    private Answer unsuspicious;

    Findings(Method rule) {
      try {
        var constructor = rule.getDeclaringClass().getDeclaredConstructor();
        constructor.setAccessible(true);
        rules = constructor.newInstance();
        rule.setAccessible(true);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * @param checks by the method that states the rule; those about one answer count
   */
  AnswerChecks(Map<Method, Check> checks) {
    checks.keySet().stream()
        .filter(AnswerChecks::isAboutOneAnswer)
        .forEach(rule -> findings.put(rule, new Findings(rule)));
  }

  /** Whether a rule judges single answers, whoever asked for them. */
  static boolean isAboutOneAnswer(Method rule) {
    return Stream.of(rule.getParameterTypes()).anyMatch(type -> type == Answer.class);
  }

  /** Judges the answers that came before the data were known, and from now on each at once. */
  void begin(RuleContext given) {
    context = given;
    early.forEach(this::judge);
    early.clear();
  }

  /** Judges an answer, or keeps it until the data are known. */
  void add(Answer answer) {
    if (context == null) {
      early.add(answer);
    } else {
      judge(answer);
    }
  }

  private void judge(Answer answer) {
    findings.forEach((rule, found) -> judge(rule, found, answer));
  }

  private void judge(Method rule, Findings found, Answer answer) {
    try {
      rule.invoke(found.rules, arguments(rule, answer));
      found.unsuspicious = answer;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof PreconditionNotMet) {
        return;
      }
      if (!(e.getCause() instanceof Violation) && !(e.getCause() instanceof RuntimeException)) {
        throw new IllegalStateException(e.getCause());
      }
      keep(found, new Suspect(answer, level(answer, e.getCause())));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    found.evidence.answered(answer.exchange());
  }

  /** What breaks a rule with unusual headers binds less. */
  private static Level level(Answer answer, Throwable failure) {
    Level level = failure instanceof Violation violation ? violation.level() : Level.MUST;
    return answer.request().headers().isEmpty() ? level : level.orWeaker(Level.SHOULD);
  }

  private static void keep(Findings found, Suspect suspect) {
    found.suspects.add(suspect);
    found.suspects.sort(Suspect.ORDER);
    if (found.suspects.size() > MOST_SUSPECTS) {
      found.suspects.remove(MOST_SUSPECTS);
    }
  }

  private Object[] arguments(Method rule, Answer answer) {
    return Stream.of(rule.getParameters())
        .map(Parameter::getType)
        .map(type -> type == Answer.class ? answer : context.value(type).orElseThrow())
        .toArray();
  }

  /** The answers that a rule's own property looks into; empty if it could judge none. */
  List<Answer> toLookInto(Method rule) {
    Findings found = findings.get(rule);
    return found.suspects.isEmpty()
        ? Optional.ofNullable(found.unsuspicious).stream().toList()
        : found.suspects.stream().map(Suspect::answer).toList();
  }

  /** What a rule about one answer has judged; empty for other rules. */
  Optional<Evidence> evidence(Method rule) {
    return Optional.ofNullable(findings.get(rule)).map(found -> found.evidence);
  }
}

package io.github.mqttcontractkit.conformance.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.settings.Settings;
import java.util.function.UnaryOperator;

/**
 * What became of one rule on one operation.
 *
 * @param id the rule
 * @param operation the operation
 * @param level how much it binds there; for a failure, how much the broken statement binds
 * @param title the rule, one sentence
 * @param cites JSON pointer into the document
 * @param verdict the verdict
 * @param reason why it was skipped, undecided or excluded, or what is unusual about a failure; else
 *     empty
 * @param intermittent whether a failure did not come again when it was asked again
 * @param followsFrom id of the rule whose failure on the same operation explains this one; else
 *     null
 * @param evidence what was looked at
 * @param counterexample of a failure; else null
 */
@JsonInclude(Include.NON_NULL)
public record RuleResult(
    String id,
    String operation,
    Level level,
    String title,
    String cites,
    Verdict verdict,
    String reason,
    boolean intermittent,
    String followsFrom,
    Evidence evidence,
    Counterexample counterexample) {

  /**
   * @param request what was asked, without its signature
   * @param response what came back, without secrets
   * @param expected what the rule asks for
   * @param actual what came
   * @param curl a command that sends the same request
   * @param walk that it was found on; null if it was not found on one
   * @param bodyLength letters of the whole body, of which the response may hold a part
   */
  public record Counterexample(
      Exchange.Request request,
      Exchange.Response response,
      String expected,
      String actual,
      String curl,
      @JsonInclude(Include.NON_NULL) WalkDiagram walk,
      @JsonIgnore int bodyLength) {

    /** Letters of a body that a report holds. */
    public static final int MOST_BODY = 4096;

    public static Counterexample of(Violation violation) {
      Exchange exchange = violation.exchange();
      return new Counterexample(
          exchange.request(),
          exchange.response().abridged(MOST_BODY),
          violation.expected(),
          violation.actual(),
          exchange.request().curl(),
          violation.failedWalk().map(WalkDiagram::of).orElse(null),
          exchange.response().body().length());
    }

    private Counterexample masked(UnaryOperator<String> mask) {
      Exchange.Request shown = request.masked(mask);
      return new Counterexample(
          shown,
          response,
          mask.apply(expected),
          mask.apply(actual),
          shown.curl(),
          walk == null ? null : walk.masked(mask),
          bodyLength);
    }
  }

  /** The same result, to be shown: rules judge what stands beside a secret by its text. */
  public RuleResult masked(UnaryOperator<String> mask) {
    return new RuleResult(
        id,
        operation,
        level,
        title,
        cites,
        verdict,
        mask.apply(reason),
        intermittent,
        followsFrom,
        evidence,
        counterexample == null ? null : counterexample.masked(mask));
  }

  /** The same failure, accepted as a known deviation. */
  public RuleResult excluded(String why) {
    return ending(Verdict.EXCLUDED, why);
  }

  /** The same check, left undecided for another reason. */
  public RuleResult undecided(String why) {
    return ending(Verdict.UNDECIDED, why);
  }

  private RuleResult ending(Verdict other, String why) {
    return new RuleResult(
        id,
        operation,
        level,
        title,
        cites,
        other,
        why,
        intermittent,
        followsFrom,
        evidence,
        counterexample);
  }

  /** The same failure, explained by that of another rule. */
  public RuleResult followingFrom(String rule) {
    return new RuleResult(
        id,
        operation,
        level,
        title,
        cites,
        verdict,
        reason,
        intermittent,
        rule,
        evidence,
        counterexample);
  }

  /** Whether this breaks the verdict. */
  public boolean breaks(boolean strict) {
    return verdict == Verdict.FAILED && (level == Level.MUST || strict && level == Level.SHOULD);
  }

  /**
   * Whether this leaves the verdict open: a rule that binds was not decided, or was skipped where
   * nothing may be.
   */
  boolean isOpen(Settings settings) {
    boolean binds = level == Level.MUST || settings.strict() && level == Level.SHOULD;
    return binds
        && (verdict == Verdict.UNDECIDED || settings.complete() && verdict == Verdict.SKIPPED);
  }
}

package io.github.mqttcontractkit.conformance.verdict;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.target.FailedWalk;
import java.util.Optional;

/** An implementation broke a rule. */
public final class Violation extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final transient Exchange exchange;
  private final transient FailedWalk failedWalk;
  private final String expected;
  private final String actual;
  private final Level level;
  private final boolean comparing;

  private Violation(
      Exchange exchange,
      FailedWalk failedWalk,
      String expected,
      String actual,
      Level level,
      boolean comparing) {
    super("expected " + expected + ", but was " + actual);
    this.exchange = exchange;
    this.failedWalk = failedWalk;
    this.expected = expected;
    this.actual = actual;
    this.level = level;
    this.comparing = comparing;
  }

  /** One answer is wrong by itself, or together with the request that it answers. */
  public static void unless(boolean right, Exchange exchange, String expected, String actual) {
    unless(right, Level.MUST, exchange, expected, actual);
  }

  /** The same, where the statement binds less than the rule's own level. */
  public static void unless(
      boolean right, Level level, Exchange exchange, String expected, String actual) {
    if (!right) {
      throw new Violation(exchange, null, expected, actual, level, false);
    }
  }

  /** One answer on a walk is wrong by itself. */
  public static void unless(boolean right, FailedWalk failedWalk, String expected, String actual) {
    if (!right) {
      throw new Violation(failedWalk.exchange(), failedWalk, expected, actual, Level.MUST, false);
    }
  }

  /**
   * Answers to several requests do not fit together; the data might have moved between them.
   *
   * @param exchange the one that shows it best
   */
  public static void unlessConsistent(
      boolean consistent, Exchange exchange, String expected, String actual) {
    if (!consistent) {
      throw new Violation(exchange, null, expected, actual, Level.MUST, true);
    }
  }

  /** The same, where the statement binds less than the rule's own level. */
  public static void unlessConsistent(
      boolean consistent, Level level, Exchange exchange, String expected, String actual) {
    if (!consistent) {
      throw new Violation(exchange, null, expected, actual, level, true);
    }
  }

  /** The same, found on a walk. */
  public static void unlessConsistent(
      boolean consistent, Level level, FailedWalk failedWalk, String expected, String actual) {
    if (!consistent) {
      throw new Violation(failedWalk.exchange(), failedWalk, expected, actual, level, true);
    }
  }

  /** The same, found on a walk. */
  public static void unlessConsistent(
      boolean consistent, FailedWalk failedWalk, String expected, String actual) {
    if (!consistent) {
      throw new Violation(failedWalk.exchange(), failedWalk, expected, actual, Level.MUST, true);
    }
  }

  /**
   * The same violation of a statement that binds so much, or less if it does already. It keeps its
   * stack trace, since jqwik takes failures of other places for other failures.
   */
  public Violation bindingAt(Level most) {
    Violation weaker =
        new Violation(exchange, failedWalk, expected, actual, level.orWeaker(most), comparing);
    weaker.setStackTrace(getStackTrace());
    return weaker;
  }

  /** The request and the answer that show it. */
  public Exchange exchange() {
    return exchange;
  }

  /** The walk that it was found on, if it was found on one. */
  public Optional<FailedWalk> failedWalk() {
    return Optional.ofNullable(failedWalk);
  }

  /** What the rule asks for. */
  public String expected() {
    return expected;
  }

  /** What came. */
  public String actual() {
    return actual;
  }

  /** How much the broken statement binds, at most. */
  public Level level() {
    return level;
  }

  /** Whether it rests on comparing several answers. */
  public boolean isComparing() {
    return comparing;
  }
}

package io.github.mqttcontractkit.conformance;

/**
 * How much the kit may ask.
 *
 * @param tries examples a rule is tried with
 * @param pages most pages of a walk, apart from the baseline
 */
public record Budget(int tries, int pages) {
  /** The budgets by their names on the command line. */
  public enum Name {
    QUICK(new Budget(6, 6)),
    STANDARD(new Budget(16, 24)),
    THOROUGH(new Budget(100, 400));

    private final Budget budget;

    Name(Budget budget) {
      this.budget = budget;
    }

    public Budget budget() {
      return budget;
    }
  }
}

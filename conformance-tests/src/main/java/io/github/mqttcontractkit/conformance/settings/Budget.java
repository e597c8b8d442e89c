package io.github.mqttcontractkit.conformance.settings;

/** How much the kit may ask. */
public enum Budget {
  QUICK(6, 6),
  STANDARD(16, 24),
  THOROUGH(100, 400);

  private static final int CUT_AFTER = 12;
  private static final int SMALL_AFTER = 4;

  private final int tries;
  private final int pages;

  Budget(int tries, int pages) {
    this.tries = tries;
    this.pages = pages;
  }

  /** Examples that a rule is tried with. */
  public int tries() {
    return tries;
  }

  /** Most pages of a walk that the kit plans, as far as it can know. */
  public int pages() {
    return pages;
  }

  /** Requests after which an example that fails is small enough. */
  public int shrinking() {
    return SMALL_AFTER * longestWalk();
  }

  /** Pages after which a walk is cut, whatever is still to come. */
  public int longestWalk() {
    return pages * CUT_AFTER;
  }
}

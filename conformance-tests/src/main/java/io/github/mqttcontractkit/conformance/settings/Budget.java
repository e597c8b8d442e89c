package io.github.mqttcontractkit.conformance.settings;

/** How much the kit may ask. */
public enum Budget {
  /** At most 300 requests with 250 clients and 150 identities. */
  QUICK(1, 3, 6, 4, 5, 9, 22, 0),
  /** At most 1,500 requests with the same data. */
  STANDARD(4, 16, 24, 22, 12, 40, 80, 2),
  /** Every page size, and every value of a parameter in every context. */
  THOROUGH(100, 200, 400, 1000, 100, 200, 500, 50);

  private static final int WALK_CUT_AFTER = 12;
  private static final int SHRUNK_AFTER = 4;

  private final int queries;
  private final int walks;
  private final int pages;
  private final int triesPerChange;
  private final int contexts;
  private final int variations;
  private final int filters;
  private final int randomTries;

  Budget(
      int queries,
      int walks,
      int pages,
      int triesPerChange,
      int contexts,
      int variations,
      int filters,
      int randomTries) {
    this.queries = queries;
    this.walks = walks;
    this.pages = pages;
    this.triesPerChange = triesPerChange;
    this.contexts = contexts;
    this.variations = variations;
    this.filters = filters;
    this.randomTries = randomTries;
  }

  /** Queries that a rule about one query is tried with. */
  public int queries() {
    return queries;
  }

  /** Walks, besides those that are known. */
  public int walks() {
    return walks;
  }

  /** Most pages of a walk that the kit plans, as far as it can know. */
  public int pages() {
    return pages;
  }

  /** Pages after which a walk is cut, whatever is still to come. */
  public int longestWalk() {
    return pages * WALK_CUT_AFTER;
  }

  /** Requests for one way of changing one parameter. */
  public int triesPerChange() {
    return triesPerChange;
  }

  /** Contexts in which a parameter is changed. */
  public int contexts() {
    return contexts;
  }

  /** Requests that are sent otherwise than usual and mean the same. */
  public int variations() {
    return variations;
  }

  /** Queries with filters. */
  public int filters() {
    return filters;
  }

  /** Random examples that a rule is tried with, besides the chosen ones. */
  public int randomTries() {
    return randomTries;
  }

  /** Requests after which the search for a smaller example ends. */
  public int shrinkingRequests() {
    return SHRUNK_AFTER * longestWalk();
  }
}

package io.github.mqttcontractkit.conformance;

/**
 * A walk to be made.
 *
 * @param query what to ask
 * @param size the page size
 * @param mostPages after which it is cut
 */
public record Walking(Query query, int size, int mostPages) {

  /** The same walk with pages of another size. */
  public Walking with(int otherSize) {
    return new Walking(query, otherSize, mostPages);
  }

  @Override
  public String toString() {
    return query + ", pages of " + size;
  }
}

package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import java.util.Set;

/**
 * A walk that went wrong.
 *
 * @param walk as it went
 * @param known what there is to meet, in the order in which it was met before
 * @param complete whether there is no more than that
 * @param exchange the answer that shows it best
 */
public record FailedWalk(Walk walk, Set<Item> known, boolean complete, Exchange exchange) {

  /** A walk, beside one of the same query that went right. */
  public FailedWalk(Walk walk, Walk right, Exchange exchange) {
    this(walk, right.distinct(), right.end() != Walk.End.CUT, exchange);
  }
}

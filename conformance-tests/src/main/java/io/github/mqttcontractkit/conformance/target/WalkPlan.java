package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.request.Query;

/**
 * A walk to be made.
 *
 * @param query what to ask
 * @param size the page size
 * @param mostPages after which it is cut
 */
public record WalkPlan(Query query, int size, int mostPages) {

  @Override
  public String toString() {
    return query + ", pages of " + size;
  }
}

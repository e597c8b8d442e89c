package io.github.mqttcontractkit.conformance;

/**
 * A walk to be made.
 *
 * @param query what to ask
 * @param size the page size
 */
public record Walking(Query query, int size) {}

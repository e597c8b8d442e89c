package io.github.mqttcontractkit.conformance.http;

import io.github.mqttcontractkit.conformance.Exchange;

/**
 * A walk that went wrong.
 *
 * @param walk as it went
 * @param known a walk of the same query that tells what there is to meet
 * @param exchange the answer that shows it best
 */
public record Trail(Walk walk, Walk known, Exchange exchange) {}

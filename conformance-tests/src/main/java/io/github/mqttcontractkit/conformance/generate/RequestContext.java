package io.github.mqttcontractkit.conformance.generate;

import io.github.mqttcontractkit.conformance.request.ApiRequest;

/**
 * A request that is accepted: where and how a parameter is changed.
 *
 * @param request the request
 * @param rank 0 for the plainest context; the higher, the less usual
 */
public record RequestContext(ApiRequest request, int rank) {}

package io.github.mqttcontractkit.stub.query;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * One page of items.
 *
 * @param items what is on it
 * @param number counted from 1
 * @param total how many items the question has, over all pages
 * @param nextToken where to go on; empty on the last page
 */
public record Page(List<?> items, BigInteger number, int total, Optional<String> nextToken) {}

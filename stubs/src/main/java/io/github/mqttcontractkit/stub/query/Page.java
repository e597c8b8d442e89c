package io.github.mqttcontractkit.stub.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * One page of items.
 *
 * @param items the items on it
 * @param number its number, from 1
 * @param total how many items all pages have together
 * @param nextToken the token of the next page; empty on the last one
 */
public record Page(
    List<JsonNode> items, BigInteger number, int total, Optional<String> nextToken) {}

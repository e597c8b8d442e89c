/**
 * Requests that are sent otherwise than usual, in several ways at once, and mean the same. Imports
 * {@code generate} for queries and for combining evenly.
 */
package io.github.mqttcontractkit.conformance.variation;

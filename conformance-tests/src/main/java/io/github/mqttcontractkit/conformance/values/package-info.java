/**
 * Values for parameters and filters: wrong numbers, ids that are nearly there, hostile texts, names
 * that searches confuse. Imports {@code verdict} for the level that a value breaks.
 */
package io.github.mqttcontractkit.conformance.values;

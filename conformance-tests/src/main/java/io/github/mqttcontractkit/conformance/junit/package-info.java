/**
 * Turns the results of a run into JUnit tests. Imports {@code report} and {@code baseline}; knows
 * no settings and starts no run. {@link io.github.mqttcontractkit.conformance.junit.RuleTests} is
 * all of it.
 */
package io.github.mqttcontractkit.conformance.junit;

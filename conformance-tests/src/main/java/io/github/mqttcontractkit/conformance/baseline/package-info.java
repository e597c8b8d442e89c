/**
 * Known deviations: what is excluded from a verdict, and the YAML file that names it. Imports
 * {@code rules} and what lies below; knows neither the command line nor JUnit. Start with {@link
 * io.github.mqttcontractkit.conformance.baseline.Baseline}.
 */
package io.github.mqttcontractkit.conformance.baseline;

/** Runs rules with jqwik on the JUnit Platform; nothing outside this package knows either's SPI. */
package io.github.mqttcontractkit.conformance.engine;

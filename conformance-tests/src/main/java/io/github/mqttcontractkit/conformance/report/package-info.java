/** Writes a report: for the console, as JSON, as HTML, as JUnit XML. */
package io.github.mqttcontractkit.conformance.report;

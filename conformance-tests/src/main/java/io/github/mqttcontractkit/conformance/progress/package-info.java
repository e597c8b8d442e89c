/** How far a run is, and how long it will take. Imports {@code verdict} for results. */
package io.github.mqttcontractkit.conformance.progress;

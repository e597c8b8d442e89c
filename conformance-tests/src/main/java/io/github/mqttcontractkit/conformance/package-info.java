/**
 * The kit as a library: {@link io.github.mqttcontractkit.conformance.ConformanceTests}, the entry
 * from JUnit, is alone in this package, and may import every other package but {@code cli}. To see
 * how the kit works, read {@code ConformanceRun} in {@code engine} first, then a class of {@code
 * rules}.
 */
package io.github.mqttcontractkit.conformance;

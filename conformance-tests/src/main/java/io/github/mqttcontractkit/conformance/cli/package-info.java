/**
 * The command line: options, progress, interruption, the stub inside the kit. The only package that
 * uses picocli and the stub; no other package imports it. Start with {@link
 * io.github.mqttcontractkit.conformance.cli.ConformanceCommand}.
 */
package io.github.mqttcontractkit.conformance.cli;

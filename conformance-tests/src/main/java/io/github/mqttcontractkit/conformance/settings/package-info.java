/**
 * What is to be checked, and how much may be asked: defaults and validation, for the command line
 * and JUnit. Imports no other package of the kit. Start with {@link
 * io.github.mqttcontractkit.conformance.settings.SettingsBuilder}.
 */
package io.github.mqttcontractkit.conformance.settings;

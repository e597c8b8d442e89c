/**
 * The implementation that is checked, one operation at a time: requests, pages, walks over pages, a
 * snapshot of its data and a transcript of all exchanges. Imports {@code settings} and {@code
 * http}; knows no rule and no verdict. Start with {@link
 * io.github.mqttcontractkit.conformance.target.OperationClient}, then {@link
 * io.github.mqttcontractkit.conformance.target.DataSnapshot}.
 */
package io.github.mqttcontractkit.conformance.target;

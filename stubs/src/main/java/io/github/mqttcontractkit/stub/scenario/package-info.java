/**
 * Answers on demand: documented examples, network faults and delays, chosen by callers or tests.
 */
package io.github.mqttcontractkit.stub.scenario;

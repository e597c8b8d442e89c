/** Answers and failures on demand, chosen by callers or by a test. */
package io.github.mqttcontractkit.stub.scenario;

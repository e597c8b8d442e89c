/** The stub inside a test: {@link io.github.mqttcontractkit.stub.MqttStub} and its builder. */
package io.github.mqttcontractkit.stub;

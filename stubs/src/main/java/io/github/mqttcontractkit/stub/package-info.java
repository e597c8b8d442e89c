/**
 * The stub inside a test: {@link io.github.mqttcontractkit.stub.MqttStub}, its builder, and its
 * extension for JUnit 5.
 */
package io.github.mqttcontractkit.stub;

/**
 * A fake of the service: request → gateway → scenario → query → response. Here are what users hold,
 * {@link io.github.mqttcontractkit.stub.MqttStub} in tests and {@link
 * io.github.mqttcontractkit.stub.StubServer} as a process, and {@link
 * io.github.mqttcontractkit.stub.Stub}, which joins the stages; no stage knows the server that
 * carries them.
 */
package io.github.mqttcontractkit.stub;

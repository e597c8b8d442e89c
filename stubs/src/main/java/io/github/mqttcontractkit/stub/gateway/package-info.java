/**
 * What the gateway does in front of the service: signatures, throttling, routing to an operation.
 */
package io.github.mqttcontractkit.stub.gateway;

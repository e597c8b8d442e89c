/** What stands before the service: signatures, throttling, and which operation is asked. */
package io.github.mqttcontractkit.stub.gateway;

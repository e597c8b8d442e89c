/** The stub as an extension of WireMock: requests in, answers and faults out, limits, data. */
package io.github.mqttcontractkit.stub.server;

/** The stub behind WireMock's HTTP server. The only package that uses WireMock. */
package io.github.mqttcontractkit.stub.server;

/** The stub without a server: a request in, a response out. */
package io.github.mqttcontractkit.stub.core;

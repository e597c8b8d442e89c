/** The command line of the stub server. */
package io.github.mqttcontractkit.stub.cli;

/** The data that a stub answers from, their file format, and which of them an operation lists. */
package io.github.mqttcontractkit.stub.data;

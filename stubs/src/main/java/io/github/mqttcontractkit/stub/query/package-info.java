/** Answers a call from the data: validates parameters, filters items, cuts out one page. */
package io.github.mqttcontractkit.stub.query;

/** Pages for people: the index, and the contract in Swagger UI. */
package io.github.mqttcontractkit.stub.page;

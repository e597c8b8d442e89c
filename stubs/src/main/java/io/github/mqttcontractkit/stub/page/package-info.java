/** Pages for browsers: the index, and the document in Swagger UI. */
package io.github.mqttcontractkit.stub.page;

/** What the fake holds: instances, their groups and their identities. */
package io.github.mqttcontractkit.stub.data;

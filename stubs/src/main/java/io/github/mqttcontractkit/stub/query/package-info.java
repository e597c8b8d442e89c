/** What the live fake answers: parameters checked, items found, one page cut out. */
package io.github.mqttcontractkit.stub.query;

/** Sends requests, waits out what is transient, reads pages. Knows no rule. */
package io.github.mqttcontractkit.conformance.http;

/** Sends requests, reads responses and masks their secrets. Knows no page and no rule. */
package io.github.mqttcontractkit.conformance.http;

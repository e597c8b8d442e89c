/**
 * Examples for rules: requests that the contract allows, and one named mutation of them at a time.
 */
package io.github.mqttcontractkit.conformance.generate;

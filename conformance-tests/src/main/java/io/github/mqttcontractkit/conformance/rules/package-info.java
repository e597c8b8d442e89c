/** The catalogue: a class per chapter, a short method per rule. */
package io.github.mqttcontractkit.conformance.rules;

/**
 * What the rules are written with: the annotation and what it cites, and comparisons of answers
 * with what is expected. Imports {@code generate}; knows no single rule.
 */
package io.github.mqttcontractkit.conformance.judging;

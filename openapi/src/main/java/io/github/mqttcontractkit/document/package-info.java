/**
 * A YAML document as a tree in which every node knows its line and column, and what is wrong with
 * it. Knows nothing of operations.
 */
package io.github.mqttcontractkit.document;

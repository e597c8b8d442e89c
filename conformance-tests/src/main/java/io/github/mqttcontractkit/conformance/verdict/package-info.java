/**
 * What a run found: levels, verdicts, violations, results and the report, as plain records. Imports
 * {@code target} and what lies below; sends nothing and writes nothing. Start with {@link
 * io.github.mqttcontractkit.conformance.verdict.RuleResult}, then {@link
 * io.github.mqttcontractkit.conformance.verdict.Report}.
 */
package io.github.mqttcontractkit.conformance.verdict;

package io.github.mqttcontractkit.conformance.values;

import io.github.mqttcontractkit.conformance.verdict.Level;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * New values for a parameter.
 *
 * @param first the values that are tried first, the most telling ones at the front
 * @param any random ones
 */
public record Candidates(List<Candidate> first, Arbitrary<Candidate> any) {

  /**
   * @param value empty if the parameter is left out
   * @param level how much the statement binds that it breaks
   */
  public record Candidate(Optional<String> value, Level level) {
    static Candidate of(String value, Level level) {
      return new Candidate(Optional.of(value), level);
    }
  }

  /** These texts, and others. */
  static Candidates of(List<String> first, Arbitrary<String> any) {
    return new Candidates(
        first.stream().map(value -> Candidate.of(value, Level.MUST)).toList(),
        any.map(value -> Candidate.of(value, Level.MUST)));
  }

  /** These values only. */
  static Candidates only(List<Candidate> values) {
    return new Candidates(values, Arbitraries.of(values));
  }
}

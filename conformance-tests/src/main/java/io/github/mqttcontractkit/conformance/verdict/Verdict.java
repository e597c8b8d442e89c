package io.github.mqttcontractkit.conformance.verdict;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of one rule on one operation. */
public enum Verdict {
  /** Exercised, and nothing spoke against it; carries evidence. */
  PASSED,
  /** Broken; carries a counterexample. */
  FAILED,
  /** Not exercised; the reason says which data would exercise it. */
  SKIPPED,
  /** Could not be judged: throttled, unreachable, or the data moved. */
  UNDECIDED,
  /** Broken as the baseline file said it would be. */
  EXCLUDED;

  /** As reports and the console write it. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}

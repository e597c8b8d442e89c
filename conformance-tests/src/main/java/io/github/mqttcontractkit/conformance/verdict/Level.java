package io.github.mqttcontractkit.conformance.verdict;

import com.fasterxml.jackson.annotation.JsonValue;

/** How much a rule binds, in the sense of RFC 2119. */
public enum Level {
  /**
   * The source documents, HTTP, JSON or plain self-consistency say so. A failure breaks the
   * verdict.
   */
  MUST,
  /**
   * The vendor's metadata or our reading says so. A failure breaks the verdict with {@code
   * --strict}.
   */
  SHOULD,
  /** Good to know. A failure never breaks the verdict. */
  MAY;

  /** As reports write it: the keyword, in capitals. */
  @JsonValue
  public String text() {
    return name();
  }

  /** The one that binds less. */
  public Level orWeaker(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

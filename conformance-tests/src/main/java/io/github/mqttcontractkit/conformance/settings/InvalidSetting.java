package io.github.mqttcontractkit.conformance.settings;

/** A setting has a value that cannot be used. */
public final class InvalidSetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String setting;
  private final String value;
  private final String expected;

  /**
   * @param setting name of the builder's method, {@code maxRps} for instance
   * @param value what was given
   * @param expected what would be right; completes "must be …"
   */
  public InvalidSetting(String setting, String value, String expected) {
    super(setting + " is '" + value + "', but must be " + expected);
    this.setting = setting;
    this.value = value;
    this.expected = expected;
  }

  /** Name of the builder's method. */
  public String setting() {
    return setting;
  }

  /** What was given. */
  public String value() {
    return value;
  }

  /** What would be right. */
  public String expected() {
    return expected;
  }
}

package io.github.mqttcontractkit.conformance.request;

/** A rule found too little data to mean anything; the message says which data would exercise it. */
public final class PreconditionNotMet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param wanted the data that would exercise the rule: "a group with two clients"
   */
  public PreconditionNotMet(String wanted) {
    super(wanted, null, false, false);
  }

  /** Goes on only where the data is enough. */
  public static void unless(boolean enough, String wanted) {
    if (!enough) {
      throw new PreconditionNotMet(wanted);
    }
  }
}

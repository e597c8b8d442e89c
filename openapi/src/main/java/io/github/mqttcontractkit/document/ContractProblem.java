package io.github.mqttcontractkit.document;

/**
 * One thing that is wrong in a document.
 *
 * @param location where
 * @param message what is wrong and what would be right, in one line
 */
public record ContractProblem(Location location, String message) {
  @Override
  public String toString() {
    return location + ": " + message;
  }
}

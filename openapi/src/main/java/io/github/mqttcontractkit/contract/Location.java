package io.github.mqttcontractkit.contract;

/**
 * A place in the document that a person can open.
 *
 * @param file name of the document, without folders
 * @param line from 1
 * @param column from 1
 */
public record Location(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}

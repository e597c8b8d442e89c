package io.github.mqttcontractkit.document;

/**
 * A position in the document, printed as {@code file:line:column}.
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

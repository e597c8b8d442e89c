package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.core.JsonLocation;

/** Data that are invalid; the message is one line that begins with file, line and column. */
public final class DataException extends Exception {
  DataException(String file, JsonLocation at, String wrong) {
    super("%s:%d:%d: %s".formatted(file, at.getLineNr(), at.getColumnNr(), wrong));
  }
}

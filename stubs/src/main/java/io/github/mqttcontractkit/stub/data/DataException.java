package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.core.JsonLocation;

/** Data that are not of the right shape; the message says in one line what is wrong and where. */
public final class DataException extends Exception {
  DataException(String file, JsonLocation at, String wrong) {
    super("%s:%d:%d: %s".formatted(file, at.getLineNr(), at.getColumnNr(), wrong));
  }
}

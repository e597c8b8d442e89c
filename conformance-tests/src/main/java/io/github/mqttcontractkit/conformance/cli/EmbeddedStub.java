package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.stub.server.StubServer;
import java.net.URI;

/** The stub inside the kit's process. It is an optional dependency; nothing else refers to it. */
record EmbeddedStub(StubServer server) implements AutoCloseable {
  /** Whether the stub is on the class path. */
  static boolean isPresent() {
    try {
      Class.forName("io.github.mqttcontractkit.stub.server.StubServer");
      return true;
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return false;
    }
  }

  /** Starts it with the default data on a free port. */
  static EmbeddedStub start() {
    return new EmbeddedStub(StubServer.start(0));
  }

  URI endpoint() {
    return URI.create(server.endpoint());
  }

  @Override
  public void close() {
    server.close();
  }
}

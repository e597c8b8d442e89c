package io.github.mqttcontractkit.stub;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataStore;
import io.github.mqttcontractkit.stub.gateway.Gate;
import io.github.mqttcontractkit.stub.scenario.Control;
import io.github.mqttcontractkit.stub.server.StubServer;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The stub inside a test. It runs from {@link MqttStubBuilder#build} on, on a free port of this
 * machine. Registered with JUnit 5 it starts every test afresh and closes after the last one;
 * without JUnit close it yourself. The tests of one stub must not run at the same time.
 */
public final class MqttStub
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        AutoCloseable {
  private final Contract contract;
  private final DataStore store;
  private final Stub stub;
  private StubServer server;
  private int classes;

  MqttStub(Contract contract, Data data, List<Gate> gates) {
    this.contract = contract;
    this.store = new DataStore(data);
    this.stub = new Stub(contract, store, gates);
    this.server = StubServer.start(0, stub, store);
  }

  /** Describes a stub; without any data it holds the standard ones. */
  public static MqttStubBuilder builder() {
    return new MqttStubBuilder();
  }

  /** The URL that clients are given, without a slash at its end. */
  public String endpoint() {
    return server.endpoint();
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /**
   * Decides about the answers of an operation until the end of the test.
   *
   * @param operation its name, {@code QueryCustomAuthIdentity} for instance
   * @throws IllegalArgumentException if there is no such operation
   */
  public Control on(String operation) {
    return stub.on(operation);
  }

  /**
   * What was called since the start of the test, the first call first; the last thousand. Calls
   * that were refused are among them, requests that name no action are not.
   */
  public List<Call> calls() {
    return server.requests().stream()
        .flatMap(request -> Binding.read(contract.rpc(), request).stream())
        .toList();
  }

  /** Replaces all data until the end of the test. */
  public void hold(Data data) {
    store.set(data);
  }

  /** Goes back to where the stub began. */
  public void reset() {
    store.reset();
    stub.reset();
    server.reset();
  }

  /** A class that inherits a stub which another class has closed opens it again. */
  @Override
  public void beforeAll(ExtensionContext context) {
    if (!server.isRunning()) {
      server = StubServer.start(0, stub, store);
    }
    classes++;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    reset();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (classes == 0) {
      close();
    }
  }

  /** JUnit asks for nested classes too; only the outermost one is the end. */
  @Override
  public void afterAll(ExtensionContext context) {
    classes--;
    if (classes == 0) {
      close();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}

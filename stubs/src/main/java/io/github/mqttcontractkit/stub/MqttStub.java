package io.github.mqttcontractkit.stub;

import io.github.mqttcontractkit.acs.Binding;
import io.github.mqttcontractkit.acs.Call;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The stub inside a test. It runs from {@link MqttStubBuilder#build} on, on a free port of this
 * machine. Registered with JUnit 5 it starts every test afresh and closes at the end; without JUnit
 * close it yourself.
 */
public final class MqttStub
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        AutoCloseable {
  private final Contract contract = Contract.load();
  private final DataStore store;
  private final Stub stub;
  private final StubServer server;
  private boolean shared;

  MqttStub(Data data) {
    store = new DataStore(data);
    stub = new Stub(contract, store);
    server = new StubServer(new StubOptions(StubOptions.LOOPBACK, 0, List.of()), stub, store);
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
   * @throws IllegalArgumentException if there is no such operation
   */
  public Control on(String operation) {
    return stub.on(operation);
  }

  /** What was called since the start of the test, the first call first; the last thousand. */
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

  @Override
  public void beforeAll(ExtensionContext context) {
    shared = true;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    reset();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!shared) {
      close();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    server.close();
  }
}

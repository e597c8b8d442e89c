package io.github.mqttcontractkit.stub;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataStore;
import io.github.mqttcontractkit.stub.gateway.GatewayCheck;
import io.github.mqttcontractkit.stub.scenario.OperationStubbing;
import io.github.mqttcontractkit.stub.server.StubServer;
import java.util.List;

/**
 * A stub server inside a test. It runs from {@link MqttStubBuilder#build} to {@link #close}, on a
 * free port of this machine. It needs no test framework; {@link MqttStubExtension} ties it to the
 * tests of JUnit 5. Tests that share a stub must not run at the same time.
 */
public final class MqttStub implements AutoCloseable {
  private final Contract contract;
  private final DataStore store;
  private final Stub stub;
  private final StubServer server;

  MqttStub(Contract contract, Data data, List<GatewayCheck> checks) {
    this.contract = contract;
    this.store = new DataStore(data);
    this.stub = new Stub(contract, store, checks);
    this.server = StubServer.start(0, stub, store);
  }

  /** Describes a stub; without any data it has the default ones. */
  public static MqttStubBuilder builder() {
    return new MqttStubBuilder();
  }

  /** The base URL for clients, without a slash at its end. */
  public String endpoint() {
    return server.endpoint();
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /**
   * Stubs the answers of an operation until the next {@link #reset}.
   *
   * @param operation its name, {@code QueryCustomAuthIdentity} for instance
   * @throws IllegalArgumentException if there is no such operation
   */
  public OperationStubbing on(String operation) {
    return stub.on(operation);
  }

  /**
   * The last thousand calls since the last {@link #reset}, in order. They include calls that were
   * refused, but not requests that name no action.
   */
  public List<Call> calls() {
    return server.requests().stream()
        .flatMap(request -> Binding.read(contract.rpc(), request).stream())
        .toList();
  }

  /** Replaces all data until the next {@link #reset}. */
  public void setData(Data data) {
    store.set(data);
  }

  /** Restores the initial data, ends all stubbings and forgets all calls. */
  public void reset() {
    store.reset();
    stub.reset();
    server.reset();
  }

  @Override
  public void close() {
    server.close();
  }
}

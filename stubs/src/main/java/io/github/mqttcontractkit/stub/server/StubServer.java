package io.github.mqttcontractkit.stub.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataStore;
import java.util.ArrayList;
import java.util.List;

/** A stub that listens on a port of this machine. */
public final class StubServer implements AutoCloseable {
  private final WireMockServer server;
  private final int port;
  private final String endpoint;

  /**
   * Starts a server.
   *
   * @throws CannotListenException if the address and port are not available
   */
  public StubServer(StubOptions options) {
    server = new WireMockServer(options);
    try {
      server.start();
    } catch (FatalStartupException e) {
      throw new CannotListenException(e);
    }
    port = server.isHttpEnabled() ? server.port() : server.httpsPort();
    String scheme = server.isHttpEnabled() ? "http://" : "https://";
    endpoint = scheme + options.reachableHost() + ":" + port;
  }

  /**
   * Starts a server with the default data, reachable from this machine only.
   *
   * @param port 0 for any free one
   */
  public static StubServer start(int port) {
    return start(port, Data.standard());
  }

  /**
   * Starts a server with these data, reachable from this machine only.
   *
   * @param port 0 for any free one
   */
  public static StubServer start(int port, Data data) {
    DataStore store = new DataStore(data);
    return start(port, new Stub(Contract.load(), store, List.of()), store);
  }

  /**
   * Starts a server for a stub, reachable from this machine only.
   *
   * @param port 0 for any free one
   * @param store the data that the stub reads
   */
  public static StubServer start(int port, Stub stub, DataStore store) {
    return new StubServer(
        new StubOptions(StubOptions.LOOPBACK, port, new WireMockArguments(List.of()), stub, store));
  }

  /** The base URL for clients, without a slash at its end. */
  public String endpoint() {
    return endpoint;
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** The last thousand requests that were received, in order. */
  public List<WireRequest> requests() {
    List<WireRequest> requests = new ArrayList<>();
    server
        .getAllServeEvents()
        .forEach(event -> requests.add(0, StubExtension.request(event.getRequest())));
    return requests;
  }

  /** Forgets the requests and removes mappings that were added. */
  public void reset() {
    server.resetAll();
  }

  @Override
  public void close() {
    server.stop();
  }
}

package io.github.mqttcontractkit.stub.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.cli.StubCommand;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataStore;
import java.util.ArrayList;
import java.util.List;

/** The stub on a port of this machine; also the main class. */
public final class StubServer implements AutoCloseable {
  private final WireMockServer server;
  private final int port;
  private final String endpoint;

  public StubServer(StubOptions options) {
    server = new WireMockServer(options);
    server.start();
    port = server.isHttpEnabled() ? server.port() : server.httpsPort();
    String scheme = server.isHttpEnabled() ? "http://" : "https://";
    endpoint = scheme + options.reachableHost() + ":" + port;
  }

  /** Runs the command line; see {@code --help}. */
  public static void main(String[] args) {
    int exit = StubCommand.run(args);
    if (exit != StubCommand.RUNNING) {
      System.exit(exit);
    }
  }

  /**
   * Starts with the standard data, reachable from this machine only.
   *
   * @param port 0 for any that is free
   */
  public static StubServer start(int port) {
    return start(port, Data.standard());
  }

  /**
   * Starts with these data, reachable from this machine only.
   *
   * @param port 0 for any that is free
   */
  public static StubServer start(int port, Data data) {
    DataStore store = new DataStore(data);
    return start(port, new Stub(Contract.load(), store, List.of()), store);
  }

  public static StubServer start(int port, Stub stub, DataStore store) {
    return new StubServer(
        new StubOptions(StubOptions.LOOPBACK, port, new Arguments(List.of()), stub, store));
  }

  public boolean isRunning() {
    return server.isRunning();
  }

  /** The URL that clients are given, without a slash at its end. */
  public String endpoint() {
    return endpoint;
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** The requests that operations were called with, the first one first; the last thousand. */
  public List<WireRequest> requests() {
    List<WireRequest> requests = new ArrayList<>();
    server
        .getAllServeEvents()
        .forEach(event -> requests.add(0, StubExtension.request(event.getRequest())));
    return requests;
  }

  /** Forgets requests and mappings that were added. */
  public void reset() {
    server.resetAll();
  }

  @Override
  public void close() {
    server.stop();
  }
}

package io.github.mqttcontractkit.conformance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on the loopback interface and does with each connection whatever it is told to. */
final class HostileServer implements AutoCloseable {
  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger connections = new AtomicInteger();

  /** What is done to a client that has sent the head of a request. */
  @FunctionalInterface
  interface Trick {
    void play(Socket client, OutputStream out) throws IOException, InterruptedException;
  }

  HostileServer(Trick trick) {
    this.listener = listener();
    threads.execute(() -> listen(trick));
  }

  private static ServerSocket listener() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen(Trick trick) {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        threads.execute(() -> serve(client, trick));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client, Trick trick) {
    connections.incrementAndGet();
    try (client) {
      var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
      String line = in.readLine();
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      trick.play(client, client.getOutputStream());
      client.getOutputStream().flush();
    } catch (IOException clientHungUp) {
      // what a hostile server is for
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** How often it was asked. */
  int connections() {
    return connections.get();
  }

  URI endpoint(String scheme) {
    return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

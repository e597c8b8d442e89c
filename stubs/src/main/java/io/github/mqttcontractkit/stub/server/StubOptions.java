package io.github.mqttcontractkit.stub.server;

import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.standalone.CommandLineOptions;
import com.github.tomakehurst.wiremock.standalone.MappingsLoader;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.DataStore;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** WireMock's options with the defaults of the stub. */
public final class StubOptions extends CommandLineOptions {
  /** The default address: only this machine can connect. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final String ROOT = "--root-dir";
  private static final String CLASSPATH = "--load-resources-from-classpath";
  private static final String HTTPS_ONLY = "--disable-http";
  private static final String HEADERS = "--jetty-header-request-size";

  /** Enough for a parameter of 8 KB of which every byte is percent-encoded, and more. */
  private static final String HEADER_BYTES = "262144";

  private static final String JOURNAL = "--max-request-journal-entries";
  private static final String NO_JOURNAL = "--no-request-journal";
  private static final String JOURNAL_ENTRIES = "1000";

  private final Stub stub;
  private final boolean hasRootDir;
  private final boolean hasMappings;

  /**
   * The options of a server.
   *
   * @param others any options of WireMock's standalone server
   * @param stub answers requests that match no mapping
   * @param store the data that the stub reads
   * @throws RuntimeException without a usable message, if WireMock rejects the other options
   */
  public StubOptions(
      String bindAddress, int port, WireMockArguments others, Stub stub, DataStore store) {
    super(arguments(bindAddress, port, others));
    getDeclaredExtensions().add(new StubExtension(stub, store));
    this.stub = stub;
    this.hasRootDir = others.contain(ROOT);
    this.hasMappings = hasRootDir || others.contain(CLASSPATH);
  }

  /**
   * The request journal is bounded, because an unbounded one fills the memory within minutes of
   * load. HTTP/2 is off: the product speaks HTTP/1.1, network faults look different in HTTP/2, and
   * its requests have no {@code host} header, which clients sign.
   */
  private static String[] arguments(String bindAddress, int port, WireMockArguments others) {
    List<String> all = new ArrayList<>(others.words());
    all.addAll(List.of("--bind-address", bindAddress));
    if (!others.contain(HTTPS_ONLY)) {
      all.addAll(List.of("--port", String.valueOf(port)));
    }
    all.addAll(List.of("--disable-banner", "--disable-http2-plain", "--disable-http2-tls"));
    if (!others.contain(HEADERS)) {
      all.addAll(List.of(HEADERS, HEADER_BYTES));
    }
    if (!others.contain(JOURNAL) && !others.contain(NO_JOURNAL)) {
      all.addAll(List.of(JOURNAL, JOURNAL_ENTRIES));
    }
    return all.toArray(String[]::new);
  }

  /** One sentence about the folder of {@code --root-dir}, if it is given and does not exist. */
  public Optional<String> missingFolder() {
    return Optional.of(filesRoot().getPath())
        .filter(path -> hasRootDir && !Files.isDirectory(Path.of(path)))
        .map(path -> ROOT + " " + path + ": there is no such folder.");
  }

  Stub stub() {
    return stub;
  }

  /** A name under which this machine reaches the server. */
  public String reachableHost() {
    InetAddress address = address(bindAddress());
    String host = address.isAnyLocalAddress() ? LOOPBACK : bindAddress();
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** Whether a host name or an IP address can be resolved. */
  public static boolean isAddress(String bindAddress) {
    try {
      return address(bindAddress) != null;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  /** Whether only this machine can reach an address. */
  public static boolean isLoopback(String bindAddress) {
    return address(bindAddress).isLoopbackAddress();
  }

  private static InetAddress address(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(name + " is no address of this machine", e);
    }
  }

  @Override
  public HttpServerFactory httpServerFactory() {
    return (options, admin, stubs) -> new BoundedServer(this, admin, stubs);
  }

  @Override
  public boolean hasDefaultHttpServerFactory() {
    return false;
  }

  /** Off: the extension is declared; found by scanning it would replace the declared one. */
  @Override
  public boolean isExtensionScanningEnabled() {
    return false;
  }

  /** A folder {@code mappings} in the current directory is read only if an option names it. */
  @Override
  public MappingsLoader mappingsLoader() {
    return hasMappings ? super.mappingsLoader() : mappings -> {};
  }
}

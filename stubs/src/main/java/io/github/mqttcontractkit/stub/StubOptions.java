package io.github.mqttcontractkit.stub;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.standalone.CommandLineOptions;
import com.github.tomakehurst.wiremock.standalone.MappingsLoader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** WireMock's own options with defaults that suit a stub. */
final class StubOptions extends CommandLineOptions {
  static final String LOOPBACK = "127.0.0.1";
  private static final String ROOT = "--root-dir";
  private static final String CLASSPATH = "--load-resources-from-classpath";
  private static final String HEADERS = "--jetty-header-request-size";

  /** Room for a parameter of 8 KB of which every byte is escaped, and more. */
  private static final String HEADER_BYTES = "262144";

  private static final String JOURNAL = "--max-request-journal-entries";
  private static final String NO_JOURNAL = "--no-request-journal";
  private static final String JOURNAL_ENTRIES = "1000";

  private final boolean ownFiles;

  /**
   * @param others any option of WireMock's standalone server
   * @throws RuntimeException without a usable message, if WireMock does not take them
   */
  StubOptions(String bindAddress, int port, List<String> others) {
    super(arguments(bindAddress, port, others));
    this.ownFiles = gives(others, ROOT) || gives(others, CLASSPATH);
  }

  /**
   * An unbounded journal fills the memory within minutes of load, so it is bounded. The product
   * speaks HTTP/1.1; an offer of HTTP/2 would only make faults look different to clients.
   */
  private static String[] arguments(String bindAddress, int port, List<String> others) {
    List<String> all = new ArrayList<>(others);
    all.addAll(List.of("--bind-address", bindAddress, "--port", String.valueOf(port)));
    all.addAll(List.of("--disable-banner", "--disable-http2-plain"));
    if (!gives(others, HEADERS)) {
      all.addAll(List.of(HEADERS, HEADER_BYTES));
    }
    if (!gives(others, JOURNAL) && !gives(others, NO_JOURNAL)) {
      all.addAll(List.of(JOURNAL, JOURNAL_ENTRIES));
    }
    return all.toArray(String[]::new);
  }

  /** Whether an option is there, alone or with {@code =value}, whole or shortened. */
  private static boolean gives(List<String> arguments, String option) {
    return arguments.stream()
        .map(argument -> argument.split("=", 2)[0])
        .anyMatch(name -> name.length() > 2 && option.startsWith(name));
  }

  /** Whether WireMock has no option of that name. */
  static boolean isUnknown(String option) {
    try {
      return new CommandLineOptions(option.split("=", 2)[0], "1") == null;
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName().startsWith("Unrecognized");
    }
  }

  /** The same options with an extension. */
  StubOptions with(Extension extension) {
    getDeclaredExtensions().add(extension);
    return this;
  }

  /** A name under which this machine reaches the server. */
  String reachableHost() {
    InetAddress address = address(bindAddress());
    String host = address.isAnyLocalAddress() ? LOOPBACK : bindAddress();
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** Whether a name or number means an address. */
  static boolean isAddress(String bindAddress) {
    try {
      return address(bindAddress) != null;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  /** Whether only this machine can reach an address. */
  static boolean isLoopback(String bindAddress) {
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
    return (options, admin, stubs) -> new BoundedServer(options, admin, stubs);
  }

  @Override
  public boolean hasDefaultHttpServerFactory() {
    return false;
  }

  /** The extension is declared; found a second time it would replace the declared one. */
  @Override
  public boolean isExtensionScanningEnabled() {
    return false;
  }

  /** A folder {@code mappings} in the current directory counts only if somebody asks for it. */
  @Override
  public MappingsLoader mappingsLoader() {
    return ownFiles ? super.mappingsLoader() : mappings -> {};
  }
}

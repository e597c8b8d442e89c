import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;

/** The server of the README's test. The stub serves as one, apart from the test's class path. */
final class MyServer implements AutoCloseable {
  private final AutoCloseable server;

  private MyServer(AutoCloseable server) {
    this.server = server;
  }

  static MyServer start() throws Exception {
    URL jar = new File(System.getProperty("stub.jar")).toURI().toURL();
    ClassLoader alone = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    ClassLoader previous = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(alone);
    try {
      Class<?> type = alone.loadClass("io.github.mqttcontractkit.stub.server.StubServer");
      return new MyServer((AutoCloseable) type.getMethod("start", int.class).invoke(null, 0));
    } finally {
      Thread.currentThread().setContextClassLoader(previous);
    }
  }

  URI endpoint() throws Exception {
    return URI.create((String) server.getClass().getMethod("endpoint").invoke(server));
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}

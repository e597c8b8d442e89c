package io.github.mqttcontractkit.stub.server;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.DataFile;
import java.util.EnumSet;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * WireMock's HTTP server with limits on requests; a refused one is answered as the gateway does.
 */
final class BoundedServer extends Jetty11HttpServer {
  BoundedServer(StubOptions options, AdminRequestHandler admin, StubRequestHandler stubs) {
    super(options, admin, stubs);
  }

  @Override
  protected void applyAdditionalServerConfiguration(Server server, Options options) {
    super.applyAdditionalServerConfiguration(server, options);
    server.setErrorHandler(new UnreadableRequestHandler(((StubOptions) options).stub()));
  }

  @Override
  protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
    addGuard(context, stub().scenarios().maxBodyBytes());
  }

  @Override
  protected void decorateAdminServiceContextBeforeConfig(ServletContextHandler context) {
    addGuard(context, DataFile.MAX_CHARACTERS);
  }

  private void addGuard(ServletContextHandler context, int maxBytes) {
    RequestGuardFilter guard = new RequestGuardFilter(stub(), maxBytes);
    context.addFilter(new FilterHolder(guard), "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  /**
   * Reads the options, because the super constructor calls this before fields of this class are
   * set.
   */
  private Stub stub() {
    return ((StubOptions) options).stub();
  }
}

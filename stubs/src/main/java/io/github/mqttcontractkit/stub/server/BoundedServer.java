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

/** WireMock's HTTP server with a limit on what clients send; it answers as the gateway does. */
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
    addDoor(context, stub().contract().at("/x-stub/maxBodyBytes").intValue());
  }

  @Override
  protected void decorateAdminServiceContextBeforeConfig(ServletContextHandler context) {
    addDoor(context, DataFile.MOST_CHARACTERS);
  }

  private void addDoor(ServletContextHandler context, int mostBytes) {
    RequestGuardFilter door = new RequestGuardFilter(stub(), mostBytes);
    context.addFilter(new FilterHolder(door), "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  /** Asked for by the constructor of the super class, when this class has no fields yet. */
  private Stub stub() {
    return ((StubOptions) options).stub();
  }
}

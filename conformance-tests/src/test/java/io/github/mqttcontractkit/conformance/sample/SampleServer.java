package io.github.mqttcontractkit.conformance.sample;

import com.sun.net.httpserver.HttpServer;
import io.github.mqttcontractkit.model.CustomAuthIdentity;
import io.github.mqttcontractkit.model.CustomAuthIdentity.IdentityTypeEnum;
import io.github.mqttcontractkit.model.CustomAuthIdentity.SignModeEnum;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Both resources on Jersey and the JDK's own HTTP server. */
final class SampleServer implements AutoCloseable {
  private final HttpServer server;

  SampleServer() {
    ResourceConfig resources =
        new ResourceConfig()
            .property(ServerProperties.WADL_FEATURE_DISABLE, true)
            .register(
                new DeviceCredentials(
                    Map.of(
                        "mqtt-1",
                        Map.of(
                            "GID_few",
                            clients("GID_few", 5),
                            "GID_many",
                            clients("GID_many", 120)))))
            .register(new CustomAuth(Map.of("mqtt-1", identities(110))))
            .register(RpcForm.class)
            .register(Errors.OfValidation.class)
            .register(Errors.OfJaxRs.class);
    server = JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), resources);
  }

  private static List<String> clients(String group, int count) {
    return IntStream.range(0, count).mapToObj(i -> group + "@@@device-" + i).toList();
  }

  private static List<CustomAuthIdentity> identities(int count) {
    return IntStream.range(0, count).mapToObj(SampleServer::identity).toList();
  }

  private static CustomAuthIdentity identity(int i) {
    CustomAuthIdentity identity =
        new CustomAuthIdentity()
            .username("user-" + i)
            .secret("made up")
            .identityType(i % 2 == 0 ? IdentityTypeEnum.USER : IdentityTypeEnum.CLIENT)
            .signMode(SignModeEnum.SIGNED);
    return i % 2 == 0 ? identity : identity.clientId("GID_few@@@device-" + i);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

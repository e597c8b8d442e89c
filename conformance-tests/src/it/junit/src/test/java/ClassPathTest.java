import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit must not bring. */
class ClassPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.github.tomakehurst.wiremock.WireMockServer",
        "com.networknt.schema.Schema",
        "io.github.mqttcontractkit.stub.server.StubServer",
        "me.tongfei.progressbar.ProgressBar",
        "net.jqwik.api.Property",
        "org.slf4j.nop.NOPServiceProvider",
        "picocli.CommandLine"
      })
  void isNotOnTheClassPath(String name) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
  }
}

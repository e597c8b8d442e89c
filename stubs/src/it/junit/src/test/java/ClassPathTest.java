import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stub must not bring. */
class ClassPathTest {
  @ParameterizedTest
  @ValueSource(strings = {"com.networknt.schema.Schema", "picocli.CommandLine"})
  void isNotOnTheClassPath(String name) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
  }

  @Test
  void hasNoSwaggerUi() {
    assertNull(getClass().getResource("/META-INF/resources/webjars/swagger-ui"));
  }
}

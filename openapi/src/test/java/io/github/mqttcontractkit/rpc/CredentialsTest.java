package io.github.mqttcontractkit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final String ID = "ALIBABA_CLOUD_ACCESS_KEY_ID";
  private static final String SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
  private static final String TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN";

  @Test
  void textFormHidesTheSecret() {
    assertThat(new Credentials("testid", "testsecret", Optional.of("token")))
        .hasToString("Credentials[accessKeyId=testid]");
  }

  @Test
  void keyIsReadFromTheEnvironment() {
    assertThat(Credentials.fromEnvironment(Map.of(ID, "i", SECRET, "s")))
        .contains(new Credentials("i", "s", Optional.empty()));
    assertThat(Credentials.fromEnvironment(Map.of(ID, "i", SECRET, "s", TOKEN, "t")))
        .contains(new Credentials("i", "s", Optional.of("t")));
    assertThat(Credentials.fromEnvironment(Map.of(TOKEN, "t"))).isEmpty();
    assertThat(Credentials.fromEnvironment(Map.of(ID, "", SECRET, ""))).isEmpty();
  }

  @Test
  void keyWithoutItsOtherHalfIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.fromEnvironment(Map.of(SECRET, "s")))
        .withMessage("Only " + SECRET + " is set; set " + ID + " and " + SECRET + ", or neither.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.fromEnvironment(Map.of(ID, "i", SECRET, "")))
        .withMessageStartingWith("Only " + ID + " is set;");
  }

  @Test
  void secretMayContainAColon() {
    assertThat(Credentials.parse("id:se:cret"))
        .isEqualTo(new Credentials("id", "se:cret", Optional.empty()));
    assertThat(Credentials.parse("i:s")).isEqualTo(new Credentials("i", "s", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "id", "id:", ":secret"})
  void malformedKeyIsRefusedWithoutRepeatingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credentials.parse(text))
        .withMessage("An access key is written ID:SECRET, both not empty.");
  }

  @Test
  void emptyIdOrSecretIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Credentials("id", "", Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Credentials("", "secret", Optional.empty()));
  }
}

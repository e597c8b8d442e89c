package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorEnvelopeTest {
  private static final Contract CONTRACT = Contract.load();

  @Test
  void placesAreReadFromTheDocument() {
    assertThat(CONTRACT.errorEnvelope())
        .isEqualTo(
            new ErrorEnvelope(
                "/components/schemas/ErrorResponse",
                "/RequestId",
                "/Code",
                "/Message",
                Optional.of("/HostId")));
  }

  @Test
  void hostIsOptional() {
    Contract noHost = EditedDocument.of(CONTRACT).without("/x-error-envelope/host").contract();

    assertThat(noHost.errorEnvelope().host()).isEmpty();
  }

  @Test
  void codeAndMessageOfErrorsAreReadWhereTheEnvelopeSays() {
    Contract nested =
        EditedDocument.of(CONTRACT)
            .with("/x-error-envelope/code", "/error/id")
            .with("/x-error-envelope/message", "/error/text")
            .with(
                "/components/examples/ApiNotSupport/value",
                Map.of("error", Map.of("id", "NoSuchApi", "text", "No.")))
            .contract();
    ErrorCode error = nested.operations().get(0).error("action").orElseThrow();

    assertThat(error.code()).isEqualTo("NoSuchApi");
    assertThat(error.message()).isEqualTo("No.");
  }
}

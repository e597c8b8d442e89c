package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
  private static final Contract CONTRACT = Contract.load();
  private static final Operation LIST =
      CONTRACT.operation("ListDeviceCredentialClientId").orElseThrow();
  private static final Operation QUERY =
      CONTRACT.operation("QueryCustomAuthIdentity").orElseThrow();

  @Test
  void everyErrorIsWellFormed() {
    assertThat(CONTRACT.operations().stream().flatMap(CONTRACT::errors).distinct())
        .allSatisfy(
            error -> {
              assertThat(error.example()).isNotEmpty();
              assertThat(error.code()).matches("[A-Za-z.]*(%s)?");
              assertThat(error.status()).isBetween(400, 599);
              assertThat(error.message()).isNotBlank();
              assertThat(error.means()).isNotEmpty();
            });
  }

  @Test
  void pointerOfAnErrorLeadsToIt() {
    assertThat(LIST.errors())
        .allSatisfy(
            error ->
                assertThat(CONTRACT.at(error.pointer() + "/value/Message").asText())
                    .isEqualTo(error.message()));
    assertThat(CONTRACT.gatewayErrors())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            error ->
                assertThat(CONTRACT.at(error.pointer() + "/code").asText())
                    .isEqualTo(error.code()));
  }

  @Test
  void noErrorMatchesTheCodeOfALaterOne() {
    for (Operation operation : CONTRACT.operations()) {
      assertThat(CONTRACT.errors(operation))
          .allSatisfy(
              error ->
                  assertThat(first(operation, error.codeFor("X")).code()).isEqualTo(error.code()));
    }
  }

  @Test
  void ownErrorsComeBeforeThoseOfSiblingsAndGateway() {
    assertThat(first(QUERY, "InvalidParameter.Size").example()).isEqualTo("InvalidParameter");
    assertThat(first(QUERY, "ParameterCheckFailed").means("parameter")).isTrue();
    assertThat(first(QUERY, "MissingSize").code()).isEqualTo("Missing%s");
    assertThat(first(QUERY, "InvalidSize").code()).isEqualTo("Invalid%s");
    assertThat(CONTRACT.errors(QUERY)).noneMatch(error -> error.matches("Nothing"));
  }

  @Test
  void placeholderMatchesNonEmptyText() {
    ErrorCode invalid = first(LIST, "InvalidParameter.PageSize");

    assertThat(invalid.code()).isEqualTo("InvalidParameter.%s");
    assertThat(List.of("InvalidParameter.", "InvalidParameter", "invalidParameter.PageSize"))
        .noneMatch(invalid::matches);
    assertThat(invalid.codeFor("PageNo")).isEqualTo("InvalidParameter.PageNo");
    assertThat(first(LIST, "MissingPageNo").messageFor("PageNo"))
        .isEqualTo("PageNo is mandatory for this action.");
  }

  @Test
  void errorIsFoundByItsMeaning() {
    assertThat(LIST.error("group")).map(ErrorCode::code).contains("PermissionCheckFailed");
    assertThat(QUERY.error("instance"))
        .map(ErrorCode::code)
        .contains("InstancePermissionCheckFailed");
    assertThat(QUERY.error("group")).isEmpty();
    assertThat(QUERY.error("action")).map(ErrorCode::status).contains(404);
  }

  private static ErrorCode first(Operation operation, String code) {
    return CONTRACT
        .errors(operation)
        .filter(error -> error.matches(code))
        .findFirst()
        .orElseThrow();
  }
}

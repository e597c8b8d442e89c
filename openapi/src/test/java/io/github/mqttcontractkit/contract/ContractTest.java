package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {
  private static final Contract CONTRACT = Contract.load();
  private static final Operation LIST = operation("ListDeviceCredentialClientId");
  private static final Operation QUERY = operation("QueryCustomAuthIdentity");

  private static Operation operation(String name) {
    return CONTRACT.operation(name).orElseThrow();
  }

  @Test
  void rpcFormIsRead() {
    assertThat(CONTRACT.version()).isEqualTo("2020-04-20");
    assertThat(CONTRACT.rpc())
        .isEqualTo(
            new Rpc(
                "/",
                "x-acs-action",
                "Action",
                "x-acs-version",
                "Version",
                "2020-04-20",
                List.of("GET", "POST"),
                Map.of("Format", List.of("JSON", "json"), "RegionId", List.of("cn-hangzhou")),
                "onsmqtt.cn-hangzhou.aliyuncs.com"));
  }

  @Test
  void operationNamesAreCaseSensitive() {
    assertThat(CONTRACT.operation("queryCustomAuthIdentity")).isEmpty();
    assertThat(CONTRACT.operation("")).isEmpty();
  }

  @Test
  void namesLimitsAndResourcesAreRead() {
    assertThat(LIST.path()).isEqualTo("/ListDeviceCredentialClientId");
    assertThat(LIST.size().name()).isEqualTo("PageSize");
    assertThat(LIST.page()).map(Parameter::name).contains("PageNo");
    assertThat(LIST.token().name()).isEqualTo("NextToken");
    assertThat(LIST.resource("group")).map(Parameter::name).contains("GroupId");
    assertThat(QUERY.size().name()).isEqualTo("Size");
    assertThat(QUERY.page()).isEmpty();
    assertThat(QUERY.resource("instance")).map(Parameter::name).contains("InstanceId");
    assertThat(QUERY.resource("group")).isEmpty();
    assertThat(QUERY.parameter("PageSize")).isEmpty();
  }

  @Test
  void emptyTokenIsValidAndEmptyInstanceIsNot() {
    assertThat(QUERY.token().accepts("")).isTrue();
    assertThat(QUERY.resource("instance").orElseThrow().accepts("")).isFalse();
    assertThat(QUERY.size().accepts("")).isFalse();
  }

  @Test
  void allowEmptyValuePrecedesMinLength() {
    Contract strict =
        EditedDocument.of(CONTRACT)
            .with(QUERY.token().schema().pointer() + "/minLength", 1)
            .contract();
    Parameter token = strict.operation(QUERY.name()).orElseThrow().token();

    assertThat(token.schema().accepts("")).isFalse();
    assertThat(token.accepts("")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/paths/~1QueryCustomAuthIdentity/get/parameters/5/schema/minimum, true",
    "/paths/~1QueryCustomAuthIdentity/get/parameters/5/schema/maximum, false",
    "/paths/~1QueryCustomAuthIdentity/get/parameters/2/schema/enum, true",
    "/paths/~1QueryCustomAuthIdentity/get/parameters/4/allowEmptyValue, false",
    "/paths/~1ListDeviceCredentialClientId/get/parameters/0/schema/minLength, true",
    "/paths/~1ListDeviceCredentialClientId/get/parameters/3/schema/x-decimal/minimum, false",
    "/paths/~1ListDeviceCredentialClientId/get/parameters/4/allowEmptyValue, true",
    "/info, false"
  })
  void keywordInShouldIsOnlyRecommended(String pointer, boolean recommended) {
    assertThat(CONTRACT.isOnlyRecommended(pointer)).isEqualTo(recommended);
  }

  @Test
  void pagingAndFiltersAreRead() {
    assertThat(LIST.paging())
        .isEqualTo(
            new Paging(
                "PageSize",
                Optional.of("PageNo"),
                "NextToken",
                "/DeviceCredentialClientIdList/ClientIdList",
                "/DeviceCredentialClientIdList/NextToken",
                Optional.of("/DeviceCredentialClientIdList/Total"),
                Map.of(
                    "PageNo", "/DeviceCredentialClientIdList/PageNo",
                    "PageSize", "/DeviceCredentialClientIdList/PageSize")));
    assertThat(QUERY.paging().page()).isEmpty();
    assertThat(QUERY.paging().total()).isEmpty();
    assertThat(QUERY.paging().echo()).isEmpty();
    assertThat(LIST.filters()).isEmpty();
    assertThat(QUERY.filters())
        .containsExactly(
            new Filter("Username", "/Username", Map.of()),
            new Filter("IdentityType", "/IdentityType", Map.of()),
            new Filter("ClientId", "/ClientId", Map.of("IdentityType", "CLIENT")));
  }

  @Test
  void operationThatDoesNotPageIsLeftOut() {
    Contract contract =
        EditedDocument.of(CONTRACT)
            .without(QUERY.pointer() + "/x-paging")
            .without(QUERY.pointer() + "/x-filters")
            .contract();

    assertThat(contract.operations())
        .extracting(Operation::name)
        .contains(LIST.name())
        .doesNotContain(QUERY.name());
  }

  @Test
  void nameOfAnOperationMayHoldASlash() {
    Contract contract =
        EditedDocument.of(CONTRACT)
            .with("/paths/~1v1~1things", CONTRACT.at("/paths/~1QueryCustomAuthIdentity"))
            .contract();
    Operation operation = contract.operation("v1/things").orElseThrow();

    assertThat(operation.path()).isEqualTo("/v1/things");
    assertThat(operation.size().name()).isEqualTo("Size");
    assertThat(operation.errors()).isNotEmpty();
  }

  @Test
  void defaultResponseIsNoError() {
    Contract contract =
        EditedDocument.of(CONTRACT)
            .with(QUERY.pointer() + "/responses/default", Map.of("description", "Else."))
            .contract();

    assertThat(contract.operation(QUERY.name()).orElseThrow().errors()).isEqualTo(QUERY.errors());
  }

  @Test
  void defaultIdsAreThoseOfTheirKind() {
    assertThat(CONTRACT.defaultIds("instance")).containsExactly("mqtt-demo");
    assertThat(CONTRACT.defaultIds("group")).startsWith("GID_empty").endsWith("GID_demo");
    assertThat(EditedDocument.of(CONTRACT).without("/x-default-ids").contract().defaultIds("group"))
        .isEmpty();
  }
}

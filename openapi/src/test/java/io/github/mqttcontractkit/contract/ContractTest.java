package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  void readsTheRpcForm() {
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
                "onsmqtt.cn-hangzhou.aliyuncs.com"));
  }

  @Test
  void operationNamesAreCaseSensitive() {
    assertThat(CONTRACT.operation("queryCustomAuthIdentity")).isEmpty();
    assertThat(CONTRACT.operation("")).isEmpty();
  }

  @Test
  void readsNamesLimitsAndResources() {
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
  void emptyTokenIsTakenAndEmptyInstanceIsNot() {
    assertThat(QUERY.token().accepts("")).isTrue();
    assertThat(QUERY.resource("instance").orElseThrow().accepts("")).isFalse();
    assertThat(QUERY.size().accepts("")).isFalse();
  }

  @Test
  void emptyValueCountsAsNoneEvenWhereTheSchemaWantsText() {
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
  void tellsWhatOnlyTheMetadataSays(String pointer, boolean recommended) {
    assertThat(CONTRACT.isOnlyRecommended(pointer)).isEqualTo(recommended);
  }

  @Test
  void everyRecommendedKeywordStandsBesideItsMark() {
    List<JsonNode> holders = CONTRACT.at("").findParents("x-should");

    assertThat(holders)
        .isNotEmpty()
        .allSatisfy(
            holder ->
                assertThat(holder.path("x-should").valueStream().map(JsonNode::asText))
                    .isNotEmpty()
                    .allMatch(holder::has));
  }

  @Test
  void pagingNamesParametersAndFieldsThatAreThere() {
    for (Operation operation : CONTRACT.operations()) {
      Paging paging = operation.paging();
      assertThat(Stream.of(Optional.of(paging.size()), paging.page(), Optional.of(paging.token())))
          .allMatch(name -> name.isEmpty() || operation.parameter(name.get()).isPresent());
      assertThat(field(operation.successSchema(), paging.items()).path("type").asText())
          .isEqualTo("array");
      assertThat(field(operation.successSchema(), paging.nextToken()).path("type").asText())
          .isEqualTo("string");
      assertThat(Stream.concat(paging.total().stream(), paging.echo().values().stream()))
          .allMatch(pointer -> field(operation.successSchema(), pointer).has("type"));
      assertThat(paging.echo().keySet()).allMatch(name -> operation.parameter(name).isPresent());
    }
    assertThat(LIST.paging().total()).contains("/DeviceCredentialClientIdList/Total");
    assertThat(LIST.paging().echo()).containsOnlyKeys("PageNo", "PageSize");
    assertThat(QUERY.paging().total()).isEmpty();
  }

  @Test
  void filtersNameParametersAndFieldsOfAnItem() {
    assertThat(QUERY.filters())
        .extracting(Filter::parameter)
        .containsExactly("Username", "IdentityType", "ClientId");
    assertThat(LIST.filters()).isEmpty();
    String item = QUERY.successSchema() + schemaPath(QUERY.paging().items()) + "/items";
    assertThat(QUERY.filters())
        .allSatisfy(
            filter -> {
              assertThat(QUERY.parameter(filter.parameter())).isPresent();
              assertThat(field(item, filter.field()).path("type").asText()).isEqualTo("string");
              assertThat(filter.when())
                  .allSatisfy(
                      (name, value) ->
                          assertThat(QUERY.parameter(name).orElseThrow().accepts(value)).isTrue());
            });
  }

  @Test
  void pointerIntoNothingIsNoticed() {
    assertThat(field(LIST.successSchema(), "/DeviceCredentialClientIdList/Items").isMissingNode())
        .isTrue();
  }

  private static JsonNode field(String schema, String pointer) {
    return CONTRACT.at(schema + schemaPath(pointer));
  }

  private static String schemaPath(String pointer) {
    return pointer.replace("/", "/properties/");
  }
}

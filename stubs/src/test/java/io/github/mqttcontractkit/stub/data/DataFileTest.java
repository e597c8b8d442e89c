package io.github.mqttcontractkit.stub.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Contract;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DataFileTest {
  private static final int MILLION = 1_000_000;

  @Test
  void defaultDataFitTheSchema() throws Exception {
    try (InputStream in = Data.class.getResourceAsStream("standard.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(DataFile.write(DataFile.read("standard.yaml", text)))
          .isEqualTo(DataFile.write(Data.standard()));
    }
  }

  @Test
  void writtenDataCanBeReadAgain() throws Exception {
    String written = DataFile.write(Data.standard()).toString();
    Data again = DataFile.read("written", written);
    assertThat(again.instances().keySet()).containsExactly("mqtt-demo", "mqtt-empty");
    Instance demo = Data.standard().instances().get("mqtt-demo");
    assertThat(again.instances().get("mqtt-demo").groups()).isEqualTo(demo.groups());
    assertThat(again.instances().get("mqtt-demo").identities()).isEqualTo(demo.identities());
    assertThat(written).hasSizeLessThan(3_000);
  }

  @Test
  void jsonWithTabsIsAccepted() throws Exception {
    Data data =
        DataFile.read(
            "x", "{\n\t\"instances\": {\n\t\t\"a\": {\"groups\": {\"G\": [\"G@@@1\"]}}}}");
    assertThat(data.instances().get("a").groups()).containsEntry("G", List.of("G@@@1"));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("", "f:1:1", "no data"),
        Arguments.of("instances: [", "f:1:13", ""),
        Arguments.of("instances:\n\ta: {}", "f:1:10", "(Do not use \\t(TAB) for indentation)"),
        Arguments.of("instances: []", "f:1:12", "/instances: array found, object expected"),
        Arguments.of("instances: {}\n---\ninstances: {}", "f:3:1", "only one document"),
        Arguments.of("{\"instances\": {}} {}", "f:1:19", ""),
        Arguments.of("instance: {}", "f:1:1", "instances"),
        Arguments.of("instances: {}\nmore: 1", "f:2:7", "'more'"),
        Arguments.of("instances:\n  a: {}\n  a: {}", "f:3:4", "Duplicate"),
        Arguments.of("instances:\n  a:\n    group: {}", "f:3:12", "'group'"),
        Arguments.of("instances:\n  a:\n    groups: {G: x}", "f:3:17", "string found"),
        Arguments.of(
            "instances:\n  a:\n    groups:\n      G:\n      - 7", "f:5:9", "integer found"),
        Arguments.of("instances: {a: {groups: {G: [{count: -1}]}}}", "f:1:38", "minimum"),
        Arguments.of("instances: {a: {groups: {G: [{count: 1000001}]}}}", "f:1:38", "maximum"),
        Arguments.of("instances: {a: {groups: {G: [{seed: 1}]}}}", "f:1:30", "count"),
        Arguments.of("instances: {a: {groups: {G: [b, c, b]}}}", "f:1:36", "b is there already"),
        Arguments.of(
            "instances: {a: {groups: {G: [{count: 2}, G@@@00000000]}}}", "f:1:30", "already"),
        Arguments.of(
            "instances: {a: {groups: {G: [{count: 2}, {count: 3}]}}}", "f:1:42", "already"),
        Arguments.of(
            "instances: {a: {identities: [{username: u}, {username: u}]}}", "f:1:45", "already"),
        Arguments.of("instances: {a: {identities: [{username: ''}]}}", "f:1:41", "at least 1"),
        Arguments.of("instances: {a: {identities: [{clientId: c}]}}", "f:1:30", "username"),
        Arguments.of(
            "instances: {a: {identities: [{username: u, signMode: X}]}}", "f:1:54", "ORIGIN"),
        Arguments.of("instances: {a: {identities: [{count: 2, username: u}]}}", "f:1:51", "group"),
        Arguments.of("instances: {a: {items: {Op: 1}}}", "f:1:29", "integer found"),
        Arguments.of("instances: {a: {items: {Op: [{N: 1}, {N: 1}]}}}", "f:1:38", "already"),
        Arguments.of("instances: {a: {items: {Op: {G: [x, y, x]}}}}", "f:1:40", "x\" is there"),
        Arguments.of(
            "instances: {a: {items: {Op: [{count: 2, item: {N: 1}}]}}}",
            "f:1:30",
            "all items are the same"),
        Arguments.of(
            "instances: {a: {items: {Op: [{count: 2, item: x, b: 1}]}}}", "f:1:53", "'b'"));
  }

  @ParameterizedTest
  @MethodSource
  void wrong(String text, String place, String telling) {
    DataException e = catchThrowableOfType(DataException.class, () -> DataFile.read("f", text));
    assertThat(e).isNotNull();
    assertThat(e.getMessage()).startsWith(place + ":").contains(telling).hasLineCount(1);
  }

  @Test
  void tooLongListIsRefused() {
    String batches = "{count: 1000000}, ".repeat(3000);
    String text = "instances: {a: {groups: {G: [" + batches + "x]}}}";
    DataException e = catchThrowableOfType(DataException.class, () -> DataFile.read("f", text));
    assertThat(e).hasMessage("f:1:29: a list of 3000000001; at most 10000000 are taken");
  }

  @Test
  void generatedClientsAreAllDifferentAndMadeOnDemand() throws Exception {
    String text = "instances: {a: {groups: {GID_big: [{count: %d, seed: 9}]}}}".formatted(MILLION);
    List<String> clients = DataFile.read("big", text).instances().get("a").groups().get("GID_big");
    assertThat(clients).isInstanceOf(ConcatenatedList.class);
    assertThat(new HashSet<>(clients)).hasSize(MILLION);
    assertThat(clients.get(MILLION - 1)).matches("GID_big@@@[0-9a-f]{8}");
  }

  @Test
  void itemsOfAnyOperationAreReadAndWrittenAgain() throws Exception {
    String text =
        "{\"instances\":{\"a\":{\"groups\":{},\"identities\":[],\"items\":{"
            + "\"One\":[{\"Name\":\"x\",\"count\":7},{\"count\":3,\"seed\":1,\"item\":{\"Name\":\"n${number}\"}}],"
            + "\"Two\":{\"g\":[\"text\",{\"count\":2,\"item\":\"${name}\"}]}}}}}";
    Data data = DataFile.read("data", text);
    Instance instance = data.instances().get("a");
    assertThat(ItemSources.items(instance, "One").items(0, 4))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"Name\":\"x\",\"count\":7}",
            "{\"Name\":\"n0\"}",
            "{\"Name\":\"n1\"}",
            "{\"Name\":\"n2\"}");
    assertThat(ItemSources.groups(instance, "Two").get("g").size()).isEqualTo(3);
    assertThat(DataFile.write(data).toString()).isEqualTo(text);
  }

  @Test
  void itemsReplaceWhatAnOperationWouldListOtherwise() throws Exception {
    Data data =
        DataFile.read(
            "data",
            "instances: {a: {identities: [{username: u}],"
                + " items: {QueryCustomAuthIdentity: [{Username: mine}]}}}");
    assertThat(ItemSources.items(data.instances().get("a"), "QueryCustomAuthIdentity").items(0, 1))
        .extracting(JsonNode::toString)
        .containsExactly("{\"Username\":\"mine\"}");
  }

  @Test
  void standardDataHaveTheDefaultIdsOfTheDocument() {
    Contract contract = Contract.load();
    String instance = contract.defaultIds("instance").get(0);

    assertThat(Data.standard().instances()).containsKey(instance);
    assertThat(Data.standard().instances().get(instance).groups().keySet())
        .containsExactlyElementsOf(contract.defaultIds("group"));
  }
}

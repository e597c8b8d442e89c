package io.github.mqttcontractkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mqttcontractkit.contract.Contract;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

class DocumentTest {
  private static final Contract CONTRACT = Contract.load();
  private static final Document DOCUMENT = new Document(Contract.FILE, CONTRACT.yaml());

  @Test
  void everyLocationIsThatOfAnotherParser() {
    Map<String, Location> expected = new HashMap<>();
    collect(expected, "", new Yaml().compose(new StringReader(CONTRACT.yaml())));
    expected.keySet().removeIf(DocumentTest::isReplacedByAReference);

    assertThat(expected).hasSizeGreaterThan(400);
    assertThat(expected)
        .allSatisfy(
            (pointer, location) ->
                assertThat(CONTRACT.locate(pointer)).as(pointer).isEqualTo(location));
  }

  private static boolean isReplacedByAReference(String pointer) {
    return pointer.endsWith("/$ref") || DOCUMENT.root().at(pointer).has("$ref");
  }

  private static void collect(Map<String, Location> places, String pointer, Node node) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        String key = ((ScalarNode) entry.getKeyNode()).getValue();
        String place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
        places.put(place, location(entry.getKeyNode().getStartMark()));
        collect(places, place, entry.getValueNode());
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        Node item = sequence.getValue().get(i);
        places.put(pointer + "/" + i, location(item.getStartMark()));
        collect(places, pointer + "/" + i, item);
      }
    }
  }

  private static Location location(Mark mark) {
    return new Location(Contract.FILE, mark.getLine() + 1, mark.getColumn() + 1);
  }

  @Test
  void locationIsOnTheLineThatSaysIt() {
    Location pageSize = CONTRACT.locate("/paths/~1ListDeviceCredentialClientId/get/parameters/3");
    Location maximum =
        CONTRACT.locate("/paths/~1QueryCustomAuthIdentity/get/parameters/5/schema/maximum");

    assertThat(lineAt(pageSize)).startsWith("name: PageSize");
    assertThat(lineAt(maximum)).isEqualTo("maximum: 100");
    assertThat(pageSize).hasToString("apsaramq-mqtt.yaml:%d:11".formatted(pageSize.line()));
  }

  @Test
  void locationFollowsReferences() {
    String used =
        "/paths/~1QueryCustomAuthIdentity/get/responses/404/content/application~1json/examples/ApiNotSupport";

    assertThat(lineAt(CONTRACT.locate(used))).isEqualTo("ApiNotSupport:");
    assertThat(lineAt(CONTRACT.locate(used + "/value/Code"))).isEqualTo("Code: ApiNotSupport");
    assertThat(CONTRACT.locate(used))
        .isEqualTo(CONTRACT.locate("/components/examples/ApiNotSupport"));
  }

  /** The text of the document from a location to the end of its line. */
  private static String lineAt(Location location) {
    List<String> lines = CONTRACT.yaml().lines().toList();
    return lines.get(location.line() - 1).substring(location.column() - 1);
  }

  @Test
  void everyReferenceResolves() {
    assertThat(DOCUMENT.root().findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              assertThat(reference).startsWith("#/");
              assertThat(CONTRACT.at(reference.substring(1)).isMissingNode()).isFalse();
            });
  }

  @Test
  void missingNodeHasNoLocation() {
    assertThat(CONTRACT.at("/paths/~1Nothing").isMissingNode()).isTrue();
    assertThatThrownBy(() -> CONTRACT.locate("/paths/~1Nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("apsaramq-mqtt.yaml has nothing at /paths/~1Nothing");
  }

  @Test
  void emptyPointerIsTheWholeDocument() {
    assertThat(CONTRACT.at("").path("openapi").asText()).isEqualTo("3.0.3");
    assertThat(CONTRACT.locate("").line()).isEqualTo(1);
  }
}

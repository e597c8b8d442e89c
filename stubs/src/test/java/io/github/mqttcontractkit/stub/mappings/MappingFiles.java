package io.github.mqttcontractkit.stub.mappings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.stub.scenario.Example;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Makes {@code stubs/mappings} and {@code stubs/__files} from the document: for every documented
 * answer a body and the mappings that lead to it, in every form of a request, chosen by the header
 * Prefer or by the reserved instance id. A success needs no choosing.
 */
final class MappingFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FRESH_ID = "{{randomValue type='UUID' uppercase=true}}";
  private static final int DEFAULT_PRIORITY = 9;

  private final Contract contract;
  private final Map<String, String> files = new TreeMap<>();

  private MappingFiles(Contract contract) {
    this.contract = contract;
  }

  /** Texts by path below {@code stubs/}. */
  static Map<String, String> of(Contract contract) {
    var plain = new MappingFiles(contract);
    for (Operation operation : contract.operations()) {
      for (Example example : Example.of(contract, operation)) {
        plain.add(operation, example);
      }
    }
    return plain.files;
  }

  private void add(Operation operation, Example example) {
    String file = operation.name() + "/" + example.name() + ".json";
    ObjectNode body = example.body().deepCopy();
    body.put("RequestId", FRESH_ID);
    if (example.isError()) {
      body.put("HostId", contract.rpc().hostId());
    }
    files.put("__files/" + file, text(body));
    ArrayNode mappings = JSON.createArrayNode();
    for (Consumer<ObjectNode> form : forms(operation)) {
      for (Consumer<ObjectNode> choice : choices(operation, example)) {
        mappings.add(mapping(example, file, form.andThen(choice)));
      }
    }
    files.put("mappings/" + file, text(JSON.createObjectNode().set("mappings", mappings)));
  }

  private static ObjectNode mapping(Example example, String file, Consumer<ObjectNode> matching) {
    ObjectNode mapping = JSON.createObjectNode();
    ObjectNode request = mapping.putObject("request");
    matching.accept(request);
    if (!example.isError() && !request.path("headers").has("Prefer")) {
      mapping.put("priority", DEFAULT_PRIORITY);
    }
    ObjectNode response = mapping.putObject("response");
    response.put("status", example.status());
    response.putObject("headers").put("Content-Type", "application/json;charset=utf-8");
    response.put("bodyFileName", file);
    response.putArray("transformers").add("response-template");
    return mapping;
  }

  /** The path form, and the RPC form with the action in each place where it may stand. */
  private List<Consumer<ObjectNode>> forms(Operation operation) {
    var rpc = contract.rpc();
    return List.of(
        request -> request.put("method", "ANY").put("urlPath", operation.path()),
        request ->
            equalTo(
                request.put("method", "ANY").put("urlPath", rpc.path()),
                "headers",
                rpc.actionHeader(),
                operation.name()),
        request ->
            equalTo(
                request.put("method", "ANY").put("urlPath", rpc.path()),
                "queryParameters",
                rpc.actionParameter(),
                operation.name()),
        request ->
            equalTo(
                request.put("method", "POST").put("urlPath", rpc.path()),
                "formParameters",
                rpc.actionParameter(),
                operation.name()));
  }

  private List<Consumer<ObjectNode>> choices(Operation operation, Example example) {
    String instance = operation.resource("instance").orElseThrow().name();
    String reserved = "mqtt-error-" + example.name();
    Consumer<ObjectNode> preferred =
        request ->
            request
                .withObject("/headers")
                .putObject("Prefer")
                .put("matches", preference(operation, example));
    return example.isError()
        ? List.of(
            preferred,
            request -> equalTo(request, "queryParameters", instance, reserved),
            request -> equalTo(request, "formParameters", instance, reserved))
        : List.of(preferred, request -> {});
  }

  /**
   * The example by its name or, where it is the first of its status and no name is given, by that.
   */
  private String preference(Operation operation, Example example) {
    String named = preferred("example", example.name());
    return isFirstOfItsStatus(operation, example)
        ? named + "|(?!.*example=)" + preferred("code", String.valueOf(example.status()))
        : named;
  }

  private boolean isFirstOfItsStatus(Operation operation, Example example) {
    return Example.of(contract, operation).stream()
        .filter(other -> other.status() == example.status())
        .findFirst()
        .equals(Optional.of(example));
  }

  private static String preferred(String name, String value) {
    return "(.*[ ,;])?" + name + "=\"?" + value + "\"?([ ,;].*)?";
  }

  private static void equalTo(ObjectNode request, String where, String name, String value) {
    request.withObject("/" + where).putObject(name).put("equalTo", value);
  }

  private static String text(JsonNode node) {
    var indent = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    try {
      return JSON.writer(printer).writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

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
 * The files {@code stubs/mappings} and {@code stubs/__files} for a plain WireMock, made from the
 * document: for every documented example a body and the mappings that lead to it, in every form of
 * a request, chosen by the header Prefer or by a reserved instance id. A success is also the
 * default.
 */
final class MappingFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NEW_ID = "{{randomValue type='UUID' uppercase=true}}";
  private static final int DEFAULT_PRIORITY = 9;

  private static final String ANY = "ANY";
  private static final String URL_PATH = "urlPath";
  private static final String QUERY = "queryParameters";
  private static final String FORM = "formParameters";

  /**
   * A part of what a mapping matches.
   *
   * @param name describes it
   * @param method HTTP method, as WireMock names it
   * @param request adds it to the request pattern
   */
  private record Matching(String name, String method, Consumer<ObjectNode> request) {}

  private final Contract contract;
  private final Map<String, String> files = new TreeMap<>();

  private MappingFiles(Contract contract) {
    this.contract = contract;
  }

  /** Texts by path below {@code stubs/}. */
  static Map<String, String> of(Contract contract) {
    var mappings = new MappingFiles(contract);
    for (Operation operation : contract.operations()) {
      for (Example example : Example.of(contract, operation)) {
        mappings.add(operation, example);
      }
    }
    return mappings.files;
  }

  private void add(Operation operation, Example example) {
    String file = operation.name() + "/" + example.name() + ".json";
    ObjectNode body = example.body().deepCopy();
    set(body, contract.errorEnvelope().requestId(), NEW_ID);
    if (example.isError()) {
      contract.errorEnvelope().host().ifPresent(p -> set(body, p, contract.rpc().hostId()));
    }
    files.put("__files/" + file, text(body));
    ArrayNode mappings = JSON.createArrayNode();
    for (Matching form : forms(operation)) {
      for (Matching choice : choices(operation, example)) {
        mappings.add(mapping(operation, example, file, form, choice));
      }
    }
    files.put("mappings/" + file, text(JSON.createObjectNode().set("mappings", mappings)));
  }

  private static ObjectNode mapping(
      Operation operation, Example example, String file, Matching form, Matching choice) {
    ObjectNode mapping = JSON.createObjectNode();
    mapping.put(
        "name",
        "%s: %s, %s, %s".formatted(operation.name(), example.name(), form.name(), choice.name()));
    ObjectNode request = mapping.putObject("request").put("method", form.method());
    form.request().andThen(choice.request()).accept(request);
    if (!example.isError() && !request.path("headers").has("Prefer")) {
      mapping.put("priority", DEFAULT_PRIORITY);
    }
    ObjectNode response = mapping.putObject("response");
    response.put("status", example.status());
    response.putObject("headers").put("Content-Type", "application/json;charset=utf-8");
    response.put("bodyFileName", file);
    response.putArray("transformers").add("response-template");
    mapping.putObject("metadata").put("generatedFrom", source(operation, example));
    return mapping;
  }

  private static String source(Operation operation, Example example) {
    return "openapi/src/main/openapi/%s#%s/responses/%d/content/application~1json/examples/%s"
        .formatted(Contract.FILE, operation.pointer(), example.status(), example.name());
  }

  /** The path form, and the RPC form with the action in each place where it may stand. */
  private List<Matching> forms(Operation operation) {
    var rpc = contract.rpc();
    String header = rpc.actionHeader();
    String parameter = rpc.actionParameter();
    return List.of(
        new Matching("path form", ANY, request -> request.put(URL_PATH, operation.path())),
        rpcForm("header " + header, ANY, equalTo("headers", header, operation.name())),
        rpcForm("query " + parameter, ANY, equalTo(QUERY, parameter, operation.name())),
        rpcForm("form " + parameter, "POST", equalTo(FORM, parameter, operation.name())));
  }

  private Matching rpcForm(String name, String method, Consumer<ObjectNode> action) {
    Consumer<ObjectNode> path = request -> request.put(URL_PATH, contract.rpc().path());
    return new Matching("RPC form, " + name, method, path.andThen(action));
  }

  /** By the header Prefer, and by the instance id for an error; a success is also the default. */
  private List<Matching> choices(Operation operation, Example example) {
    Matching preferred =
        new Matching(
            "by Prefer",
            ANY,
            request ->
                request
                    .withObjectProperty("headers")
                    .putObject("Prefer")
                    .put("matches", preference(operation, example)));
    if (!example.isError()) {
      return List.of(preferred, new Matching("by default", ANY, request -> {}));
    }
    String instance = operation.resource("instance").orElseThrow().name();
    String id = "mqtt-error-" + example.name();
    return List.of(
        preferred,
        new Matching("by instance id in the query", ANY, equalTo(QUERY, instance, id)),
        new Matching("by instance id in the form", ANY, equalTo(FORM, instance, id)));
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

  private static Consumer<ObjectNode> equalTo(String where, String name, String value) {
    return request -> request.withObjectProperty(where).putObject(name).put("equalTo", value);
  }

  private static void set(ObjectNode body, String pointer, String text) {
    body.put(pointer.substring(1), text);
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

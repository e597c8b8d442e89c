package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.document.ContractException;
import io.github.mqttcontractkit.document.Document;
import io.github.mqttcontractkit.document.ExtensionSchema;
import io.github.mqttcontractkit.document.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The OpenAPI document: its operations, its errors and its texts. Immutable. */
public final class Contract {
  /** File name of the document; also its name on the class path, below {@code openapi/}. */
  public static final String FILE = "apsaramq-mqtt.yaml";

  static final String DEFAULT_IDS = "x-default-ids";

  private static final String GATEWAY_ERRORS = "/x-gateway-errors";

  private final String yaml;
  private final Document document;
  private final Rpc rpc;
  private final ErrorEnvelope errorEnvelope;
  private final List<Operation> operations;
  private final List<ErrorCode> gatewayErrors;

  private Contract(Document document, String yaml) {
    this.yaml = yaml;
    this.document = document;
    this.rpc = Rpc.read(document.root().path("x-rpc"), version());
    this.errorEnvelope = ErrorEnvelope.read(document.root().path("x-error-envelope"));
    this.operations =
        document.root().path("paths").properties().stream()
            .map(path -> path.getKey().substring(1))
            .filter(name -> Operation.isPaged(document, name))
            .map(name -> Operation.read(document, errorEnvelope, name))
            .toList();
    this.gatewayErrors =
        IntStream.range(0, document.at(GATEWAY_ERRORS).size())
            .mapToObj(i -> GATEWAY_ERRORS + "/" + i)
            .map(pointer -> ErrorCode.ofGateway(pointer, document.at(pointer)))
            .toList();
  }

  /**
   * The document that this kit ships. It is not checked again: the tests of this module do that,
   * and the check would take longer than all the rest.
   */
  public static Contract load() {
    try (InputStream in = Contract.class.getResourceAsStream("/openapi/" + FILE)) {
      return unchecked(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Another document of the same kind.
   *
   * @param file its name in locations
   * @param yaml its text, YAML or JSON
   * @throws ContractException if the document or its extensions are malformed or contradict each
   *     other; it names all that one stage of the check found: readable, references, the form of
   *     the extensions, what they name
   */
  public static Contract of(String file, String yaml) {
    Document document = new Document(file, yaml);
    ContractException.throwIfAny(document.brokenReferences());
    ContractException.throwIfAny(ExtensionSchema.load().problems(document));
    Contract contract = new Contract(document, yaml);
    ContractException.throwIfAny(ExtensionReferences.problems(contract, document));
    return contract;
  }

  /** A document whose extensions are taken as they are. */
  static Contract unchecked(String file, String yaml) {
    return new Contract(new Document(file, yaml), yaml);
  }

  /** The text of the document. */
  public String yaml() {
    return yaml;
  }

  /** The product's version, which RPC requests name: {@code info.version}. */
  public String version() {
    return document.root().at("/info/version").asText();
  }

  /** The RPC form of requests. */
  public Rpc rpc() {
    return rpc;
  }

  /** Where errors have their code and message, and all answers their request id. */
  public ErrorEnvelope errorEnvelope() {
    return errorEnvelope;
  }

  /**
   * All operations that page, in the document's order. Those without {@code x-paging} are left out.
   */
  public List<Operation> operations() {
    return operations;
  }

  /** The operation with a name, which is case-sensitive. */
  public Optional<Operation> operation(String name) {
    return operations.stream().filter(operation -> operation.name().equals(name)).findFirst();
  }

  /**
   * Ids of a kind of resource, {@code instance} or {@code group}, to ask for where the caller names
   * none; empty if the document has none. There is one instance at most.
   */
  public List<String> defaultIds(String kind) {
    return Document.stream(document.root().path(DEFAULT_IDS).path(kind))
        .map(JsonNode::asText)
        .toList();
  }

  /** Errors that the gateway in front of the service answers; the first that matches counts. */
  public List<ErrorCode> gatewayErrors() {
    return gatewayErrors;
  }

  /**
   * Every error that this operation may answer: its own, those of the other operations (both source
   * pages point to one list for the whole product), those of the gateway. The first that matches a
   * code counts.
   */
  public Stream<ErrorCode> errors(Operation operation) {
    Stream<ErrorCode> siblings = operations.stream().flatMap(other -> other.errors().stream());
    return Stream.of(operation.errors().stream(), siblings, gatewayErrors.stream())
        .flatMap(errors -> errors);
  }

  /** The node at a JSON pointer, with references followed; a missing node if there is none. */
  public JsonNode at(String pointer) {
    return document.at(pointer);
  }

  /**
   * Line and column of the node at a JSON pointer, with references followed.
   *
   * @throws IllegalArgumentException if the document has nothing there
   */
  public Location locate(String pointer) {
    return document.locate(pointer);
  }

  /**
   * Whether the keyword at a JSON pointer is a SHOULD at most, because only the vendor's metadata
   * has it: {@code x-should} beside it lists it.
   */
  public boolean isOnlyRecommended(String pointer) {
    String resolved = document.resolve(pointer);
    int cut = resolved.lastIndexOf('/');
    String parent = resolved.substring(0, cut);
    return Document.stream(document.at(parent + "/x-should"))
        .anyMatch(keyword -> keyword.asText().equals(resolved.substring(cut + 1)));
  }
}

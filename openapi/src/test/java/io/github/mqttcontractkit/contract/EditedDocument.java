package io.github.mqttcontractkit.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mqttcontractkit.document.Document;

/** A copy of the document with changes. Pointers follow references. */
final class EditedDocument {
  private static final YAMLMapper YAML = new YAMLMapper();
  private final Document document;

  private EditedDocument(Document document) {
    this.document = document;
  }

  static EditedDocument of(Contract contract) {
    return new EditedDocument(new Document(Contract.FILE, contract.yaml()));
  }

  EditedDocument without(String pointer) {
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = document.at(place.head().toString());
    JsonNode removed =
        parent instanceof ArrayNode array
            ? array.remove(place.last().getMatchingIndex())
            : ((ObjectNode) parent).remove(place.last().getMatchingProperty());
    if (removed == null) {
      throw new IllegalArgumentException("nothing at " + pointer);
    }
    return this;
  }

  EditedDocument with(String pointer, Object value) {
    JsonPointer place = JsonPointer.compile(pointer);
    ((ObjectNode) document.at(place.head().toString()))
        .set(place.last().getMatchingProperty(), YAML.valueToTree(value));
    return this;
  }

  String yaml() {
    try {
      return YAML.writeValueAsString(document.root());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The changed document, unchecked: it may contradict itself. */
  Contract contract() {
    return Contract.unchecked("edited.yaml", yaml());
  }
}

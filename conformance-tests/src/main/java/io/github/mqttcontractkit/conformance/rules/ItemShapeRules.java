package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.judging.ContractReference;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.SchemaFields;
import io.github.mqttcontractkit.document.Document;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;

/** What an item looks like; every page of the run is checked. */
class ItemShapeRules {

  @Rule(
      id = "SHAPE-4",
      level = MUST,
      cites = ContractReference.VALUES,
      needs = "a page with items",
      hint = "how constants are written: case, or values that storage has beyond the document",
      title = "Fields with documented values hold nothing else.")
  void valuesAreDocumented(@ForAll Answer answer, OperationClient client) {
    Contract contract = client.contract();
    List<Item> items = items(answer, client);
    for (String field :
        SchemaFields.ofItems(contract, answer.operation()).having("enum").toList()) {
      List<JsonNode> values = Document.stream(contract.at(field + "/enum")).toList();
      for (Item item : items) {
        JsonNode actual = item.json().path(name(field));
        Violation.unless(
            values.contains(actual),
            answer.exchange(),
            "one of " + values,
            actual + " in item " + item);
      }
    }
  }

  @Rule(
      id = "SHAPE-5",
      level = SHOULD,
      cites = ContractReference.EXPECTED_FIELD,
      needs = "an item that the condition holds for",
      hint = "a field that is stored, and left out of the answer",
      title = "A field that the document expects under a condition is there where it holds.")
  void expectedFieldIsThere(@ForAll Answer answer, OperationClient client) {
    String field =
        ContractReference.EXPECTED_FIELD.in(client.contract(), answer.operation()).orElseThrow();
    var when = client.contract().at(field + "/x-expected-when").properties();
    List<Item> concerned =
        items(answer, client).stream()
            .filter(
                item ->
                    when.stream().allMatch(w -> item.json().path(w.getKey()).equals(w.getValue())))
            .toList();
    PreconditionNotMet.unless(!concerned.isEmpty(), "an item where " + when);
    Optional<Item> lacking =
        concerned.stream()
            .filter(item -> item.json().path(name(field)).asText("").isEmpty())
            .findFirst();
    Violation.unless(
        lacking.isEmpty(),
        answer.exchange(),
        "a " + name(field) + " where " + when,
        lacking.map(item -> "none in item " + item).orElse(""));
  }

  @Rule(
      id = "SHAPE-6",
      level = SHOULD,
      cites = ContractReference.ITEM_PREFIX,
      needs = "a page with items",
      hint = "how ids are put together, and whether the query is bound to what was asked for",
      title = "Every item begins with the parameter that the document names, and its separator.")
  void itemsBeginWithTheirPrefix(@ForAll Answer answer, OperationClient client) {
    JsonNode prefix =
        client
            .contract()
            .at(SchemaFields.items(client.contract(), answer.operation()))
            .path("x-prefix");
    String asked = answer.request().call().parameter(prefix.path("parameter").asText()).orElse("");
    PreconditionNotMet.unless(!asked.isEmpty(), "a page with items");
    String start = asked + prefix.path("separator").asText();
    for (Item item : items(answer, client)) {
      Violation.unless(
          item.key().startsWith(start) && item.key().length() > start.length(),
          answer.exchange(),
          "items like " + start + "…",
          item.key());
    }
  }

  private static String name(String field) {
    return field.substring(field.lastIndexOf('/') + 1);
  }

  private static List<Item> items(Answer answer, OperationClient client) {
    PreconditionNotMet.unless(answer.isSuccess(), "a page with items");
    List<Item> items = client.read(answer.exchange()).items();
    PreconditionNotMet.unless(!items.isEmpty(), "a page with items");
    return items;
  }
}

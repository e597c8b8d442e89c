package io.github.mqttcontractkit.conformance.rules;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static io.github.mqttcontractkit.conformance.verdict.Level.SHOULD;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.engine.RuleContext;
import io.github.mqttcontractkit.conformance.generate.Mutated;
import io.github.mqttcontractkit.conformance.generate.MutatedRequest;
import io.github.mqttcontractkit.conformance.generate.Mutation;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.Query;
import io.github.mqttcontractkit.conformance.target.WalkPlan;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Filter;
import io.github.mqttcontractkit.contract.SchemaFields;
import io.github.mqttcontractkit.rpc.Call;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;

/** What an answer looks like. */
class ShapeRules {
  /** The only status that the document gives for a success. */
  private static final int OK = 200;

  /** What no item is called. */
  private static final String NOBODY = "no-such-" + "0".repeat(20);

  @Rule(
      id = "SHAPE-1",
      level = MUST,
      cites = ContractReference.SUCCESS,
      needs = "a page that is not refused",
      hint = "the serialiser: field names, numbers written as strings, media type",
      says = "A success is application/json and fits the documented schema, field by field.")
  void successFitsItsSchema(@ForAll WalkPlan walking, OperationClient api) {
    BodySchema shape = new BodySchema(api.contract());
    for (Page page : concat(pages(api, walking), others(api, walking))) {
      int status = page.exchange().response().status();
      Violation.unless(status == OK, page.exchange(), "status " + OK, "status " + status);
      shape.check(page.exchange(), api.operation().successSchema());
    }
  }

  @Rule(
      id = "SHAPE-2",
      level = MUST,
      cites = ContractReference.REQUEST_ID,
      needs = "a request that is accepted",
      hint = "where RequestId is made: for each request, also for errors and behind caches",
      says = "RequestId is there, not empty, and new for each request, on success and on error.")
  void requestIdIsNew(
      @ForAll @Mutated(Mutation.MISSING) MutatedRequest probe, OperationClient api) {
    Set<String> seen = new LinkedHashSet<>();
    for (Exchange exchange :
        concat(
            surveyed(),
            List.of(
                api.recall(probe.call()), api.send(probe.accepted()), api.send(probe.call())))) {
      String id = exchange.response().json().path("RequestId").asText();
      Violation.unless(!id.isEmpty(), exchange, "a RequestId", "none");
      Violation.unless(seen.add(id), exchange, "a new RequestId", id + " again");
    }
  }

  @Rule(
      id = "SHAPE-3",
      level = MUST,
      cites = ContractReference.OUTCOME,
      needs = "a request that is accepted",
      hint = "how the envelope is filled, and whether errors share it with successes",
      says = "The fields that tell success, Code and Success, tell it exactly on success.")
  void outcomeIsTold(@ForAll @Mutated(Mutation.MISSING) MutatedRequest probe, OperationClient api) {
    Contract contract = api.contract();
    Exchange success = api.recall(probe.accepted());
    Exchange error = api.recall(probe.call());
    SchemaFields fields = SchemaFields.of(contract, api.operation().successSchema());
    PreconditionNotMet.unless(success.response().isSuccess(), "an accepted request");
    for (String name : fields.names().toList()) {
      JsonNode told = contract.at(fields.pointer(name)).path("x-success");
      if (!told.isMissingNode()) {
        JsonNode good = success.response().json().path(name);
        JsonNode bad = error.response().json().path(name);
        Violation.unless(good.equals(told), success, name + " " + told, name + " " + good);
        Violation.unless(
            error.response().isSuccess() || !bad.equals(told),
            error,
            name + " other than " + told + " on an error",
            name + " " + bad);
      }
    }
  }

  @Rule(
      id = "SHAPE-4",
      level = MUST,
      cites = ContractReference.VALUES,
      needs = "a page with items",
      hint = "how constants are written: case, or values that storage has beyond the document",
      says = "Fields with documented values hold nothing else.")
  void valuesAreDocumented(@ForAll WalkPlan walking, OperationClient api) {
    Contract contract = api.contract();
    Map<String, List<JsonNode>> documented =
        SchemaFields.ofItems(contract, api.operation())
            .having("enum")
            .collect(
                Collectors.toMap(
                    field -> field.substring(field.lastIndexOf('/') + 1),
                    field -> Contract.stream(contract.at(field + "/enum")).toList()));
    for (Page page : some(pages(api, walking))) {
      for (Item item : page.items()) {
        documented.forEach(
            (field, values) ->
                Violation.unless(
                    values.contains(item.json().path(field)),
                    page.exchange(),
                    "one of " + values,
                    item.json().path(field) + " in item " + item));
      }
    }
  }

  @Rule(
      id = "SHAPE-5",
      level = SHOULD,
      cites = ContractReference.EXPECTED_FIELD,
      needs = "an item that the condition holds for",
      hint = "a field that is stored, and left out of the answer",
      says = "An identity of type CLIENT names its ClientId.")
  void expectedFieldIsThere(@ForAll WalkPlan walking, OperationClient api) {
    String field =
        ContractReference.EXPECTED_FIELD.in(api.contract(), api.operation()).orElseThrow();
    String name = field.substring(field.lastIndexOf('/') + 1);
    var when = api.contract().at(field + "/x-expected-when").properties();
    boolean exercised = false;
    for (Page page : pages(api, walking)) {
      for (Item item : page.items()) {
        if (when.stream().allMatch(w -> item.json().path(w.getKey()).equals(w.getValue()))) {
          exercised = true;
          Violation.unless(
              !item.json().path(name).asText("").isEmpty(),
              page.exchange(),
              "a " + name + " where " + when,
              "none in item " + item);
        }
      }
    }
    PreconditionNotMet.unless(exercised, "an item where " + when);
  }

  @Rule(
      id = "SHAPE-6",
      level = SHOULD,
      cites = ContractReference.ITEM_PREFIX,
      needs = "a group with items",
      hint = "how ids are put together, and whether the query is bound to its group",
      says = "Every client id is <GroupId>@@@<device> of the group that was asked for.")
  void itemsBelongToTheGroup(@ForAll WalkPlan walking, OperationClient api) {
    JsonNode prefix =
        api.contract().at(SchemaFields.items(api.contract(), api.operation())).path("x-prefix");
    Query query = walking.query();
    String start =
        query.parameters().get(prefix.path("parameter").asText())
            + prefix.path("separator").asText();
    for (Page page : some(pages(api, walking))) {
      for (Item item : page.items()) {
        Violation.unless(
            item.key().startsWith(start) && item.key().length() > start.length(),
            page.exchange(),
            "client ids like " + start + "<device>",
            item.key());
      }
    }
  }

  /** The pages of the survey, each once. */
  private static List<Exchange> surveyed() {
    DataSnapshot survey = RuleContext.current().survey();
    return survey.queries().stream()
        .flatMap(query -> survey.baseline(query).pages().stream())
        .map(Page::exchange)
        .distinct()
        .toList();
  }

  /** Pages that other code may write: the first by number, and one on which nothing is found. */
  private static List<Page> others(OperationClient api, WalkPlan walking) {
    Stream<Call> first =
        api.operation().page().stream().map(page -> walking.query().page(walking.size(), 1L));
    Stream<Call> nothing =
        api.operation().filters().stream()
            .filter(filter -> filter.when().isEmpty() && isAnyText(api, filter))
            .map(filter -> unfiltered(walking).with(Map.of(filter.parameter(), NOBODY)))
            .map(query -> query.firstPage(DataSnapshot.largestPage(query.operation())));
    return Stream.concat(first, nothing)
        .map(api::recall)
        .filter(exchange -> exchange.response().isSuccess())
        .map(api::read)
        .toList();
  }

  private static boolean isAnyText(OperationClient api, Filter filter) {
    return api.operation().parameter(filter.parameter()).orElseThrow().schema().values().isEmpty();
  }

  private static Query unfiltered(WalkPlan walking) {
    return RuleContext.current().survey().unfiltered(walking.query());
  }

  private static <T> List<T> concat(Collection<T> some, Collection<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static List<Page> pages(OperationClient api, WalkPlan walking) {
    List<Page> pages = api.walk(walking).pages();
    PreconditionNotMet.unless(!pages.isEmpty(), "a page that is not refused");
    return pages;
  }

  private static List<Page> some(List<Page> pages) {
    PreconditionNotMet.unless(
        pages.stream().anyMatch(page -> !page.items().isEmpty()), "a page with items");
    return pages;
  }
}

package io.github.mqttcontractkit.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mqttcontractkit.contract.Filter;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.Identity;
import io.github.mqttcontractkit.stub.data.Instance;
import java.util.List;
import java.util.Optional;

/** The stage that finds all items of a question, over all pages, in a fixed order. */
final class Search {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Search() {}

  /**
   * Finds the items.
   *
   * @return client ids where the operation asks for a group, else identities
   * @throws Refusal if the instance or the group is not there
   */
  static List<?> items(Question question, Data data) {
    Instance instance =
        instance(question.resource("instance"), data)
            .orElseThrow(() -> refusal(question, "instance"));
    return question.operation().resource("group").isPresent()
        ? clients(question, instance)
        : identities(question, instance);
  }

  /** A reserved id that the data do not know stands for their first instance. */
  private static Optional<Instance> instance(String id, Data data) {
    return Optional.ofNullable(data.instances().get(id))
        .or(
            () ->
                ReservedId.read(id)
                    .flatMap(reserved -> data.instances().values().stream().findFirst()));
  }

  private static List<String> clients(Question question, Instance instance) {
    List<String> clients = instance.groups().get(question.resource("group"));
    if (clients == null) {
      throw refusal(question, "group");
    }
    return clients;
  }

  private static List<Identity> identities(Question question, Instance instance) {
    List<Filter> filters = question.filters();
    if (filters.isEmpty()) {
      return instance.identities();
    }
    return instance.identities().stream()
        .filter(identity -> matches(identity, filters, question))
        .toList();
  }

  private static boolean matches(Identity identity, List<Filter> filters, Question question) {
    JsonNode item = JSON.valueToTree(identity.model());
    return filters.stream().allMatch(filter -> filter.accepts(item, question.parameters()));
  }

  private static Refusal refusal(Question question, String resource) {
    return question.refusal(resource, question.operation().resource(resource).orElseThrow().name());
  }
}

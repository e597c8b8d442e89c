package io.github.mqttcontractkit.stub.query;

import io.github.mqttcontractkit.contract.Filter;
import io.github.mqttcontractkit.model.CustomAuthIdentity;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.Identity;
import io.github.mqttcontractkit.stub.data.Instance;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import io.github.mqttcontractkit.stub.scenario.Scenarios;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The stages that check a question, find all its items in a fixed order, and cut out one page. */
public final class Search {
  private Search() {}

  /**
   * The page that is asked for: of client ids where the operation asks for a group, else of
   * identities.
   *
   * @throws ApiError if a parameter is not what the document wants, or if the instance or the group
   *     is not there
   */
  public static Page page(OperationCall question, Data data) {
    Validation.check(question);
    return Pager.page(question, items(question, data));
  }

  private static List<?> items(OperationCall question, Data data) {
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
                Optional.of(id)
                    .filter(Scenarios::isReserved)
                    .flatMap(reserved -> data.instances().values().stream().findFirst()));
  }

  private static List<String> clients(OperationCall question, Instance instance) {
    List<String> clients = instance.groups().get(question.resource("group"));
    if (clients == null) {
      throw refusal(question, "group");
    }
    return clients;
  }

  private static List<Identity> identities(OperationCall question, Instance instance) {
    List<Filter> filters = question.filters();
    if (filters.isEmpty()) {
      return instance.identities();
    }
    Predicate<CustomAuthIdentity> all =
        filters.stream()
            .map(filter -> matching(filter, question))
            .reduce(Predicate::and)
            .orElseThrow();
    return instance.identities().stream()
        .filter(identity -> all.test(identity.withoutSecret()))
        .toList();
  }

  private static Predicate<CustomAuthIdentity> matching(Filter filter, OperationCall question) {
    Field field = Field.at(filter.field());
    return item -> filter.accepts(field.text(item), question.parameters());
  }

  private static ApiError refusal(OperationCall question, String resource) {
    return question.refusal(resource, question.operation().resource(resource).orElseThrow().name());
  }
}

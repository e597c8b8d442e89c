package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes data as JSON. */
final class DataWriter {
  private DataWriter() {}

  /** Writes data in the format that is read; generated entries are written as entries again. */
  static JsonNode write(Data data) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode instances = root.putObject("instances");
    data.instances().forEach((id, instance) -> write(instance, instances.putObject(id)));
    return root;
  }

  private static void write(Instance instance, ObjectNode node) {
    ObjectNode groups = node.putObject("groups");
    instance.groups().forEach((group, clients) -> groups.set(group, Entries.writeClients(clients)));
    node.set("identities", Entries.writeIdentities(instance.identities()));
    if (!instance.items().isEmpty()) {
      ObjectNode items = node.putObject("items");
      instance.items().forEach((operation, own) -> items.set(operation, write(own)));
    }
  }

  private static JsonNode write(OperationItems items) {
    if (items.groups().isEmpty()) {
      return Entries.writeItems(items.ungrouped());
    }
    ObjectNode groups = JsonNodeFactory.instance.objectNode();
    items.groups().forEach((group, list) -> groups.set(group, Entries.writeItems(list)));
    return groups;
  }
}

package io.github.mqttcontractkit.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataException;
import io.github.mqttcontractkit.stub.data.DataFile;

/** Describes the data of a {@link MqttStub}. */
public final class MqttStubBuilder {
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  MqttStubBuilder() {}

  /** An instance; one that holds something need not be named here. */
  public MqttStubBuilder instance(String instance) {
    node(instance);
    return this;
  }

  /** Clients of a group that hold a device credential; none, and the group is empty. */
  public MqttStubBuilder clients(String instance, String group, String... clientIds) {
    ArrayNode clients = group(instance, group);
    for (String clientId : clientIds) {
      clients.add(clientId);
    }
    return this;
  }

  /** So many generated clients of a group. */
  public MqttStubBuilder clients(String instance, String group, int count) {
    group(instance, group).addObject().put("count", count);
    return this;
  }

  /** An identity of type USER. */
  public MqttStubBuilder user(String instance, String username) {
    identities(instance).addObject().put("username", username);
    return this;
  }

  /** An identity of type CLIENT. */
  public MqttStubBuilder client(String instance, String username, String clientId) {
    identities(instance).addObject().put("username", username).put("clientId", clientId);
    return this;
  }

  /**
   * Starts the stub.
   *
   * @throws IllegalArgumentException if the data can't be, a client twice in a group for instance
   */
  public MqttStub build() {
    if (root.isEmpty()) {
      return new MqttStub(Data.standard());
    }
    try {
      return new MqttStub(DataFile.read("data", root.toString()));
    } catch (DataException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private ArrayNode group(String instance, String group) {
    return node(instance).withObjectProperty("groups").withArrayProperty(group);
  }

  private ArrayNode identities(String instance) {
    return node(instance).withArrayProperty("identities");
  }

  private ObjectNode node(String instance) {
    return root.withObjectProperty("instances").withObjectProperty(instance);
  }
}

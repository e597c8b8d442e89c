package io.github.mqttcontractkit.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataException;
import io.github.mqttcontractkit.stub.data.DataFile;
import io.github.mqttcontractkit.stub.gateway.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes what a {@link MqttStub} holds and what it asks of callers. */
public final class MqttStubBuilder {
  private final Contract contract = Contract.load();
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final List<Credentials> keys = new ArrayList<>();
  private Optional<Integer> maxQps = Optional.empty();

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
   * Wants every request signed with this key, or with another one that is named so. Without any,
   * all credentials pass.
   *
   * @throws IllegalArgumentException if id or secret is empty
   */
  public MqttStubBuilder accessKey(String id, String secret) {
    keys.add(new Credentials(id, secret, Optional.empty()));
    return this;
  }

  /**
   * Answers what is over so many requests a second with the gateway's throttling error.
   *
   * @param requests from 1
   */
  public MqttStubBuilder maxQps(int requests) {
    maxQps = Optional.of(requests);
    return this;
  }

  /**
   * Starts the stub.
   *
   * @throws IllegalArgumentException if the data can't be, a client twice in a group for instance,
   *     if two access keys have the same id, or if no request a second would be answered
   */
  public MqttStub build() {
    return new MqttStub(contract, data(), Gate.all(contract, keys, maxQps));
  }

  private Data data() {
    if (root.isEmpty()) {
      return Data.standard();
    }
    try {
      return DataFile.read("data", root.toString());
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

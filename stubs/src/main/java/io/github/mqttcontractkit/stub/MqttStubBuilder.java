package io.github.mqttcontractkit.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataException;
import io.github.mqttcontractkit.stub.data.DataFile;
import io.github.mqttcontractkit.stub.gateway.GatewayCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes the data of an {@link MqttStub} and what it requires of requests. */
public final class MqttStubBuilder {
  private final Contract contract = Contract.load();
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final List<Credentials> keys = new ArrayList<>();
  private Optional<Integer> maxQps = Optional.empty();

  MqttStubBuilder() {}

  /** Adds an instance. An instance that gets data by another method need not be added. */
  public MqttStubBuilder instance(String instance) {
    node(instance);
    return this;
  }

  /** Adds clients of a group that hold a device credential; without any the group is empty. */
  public MqttStubBuilder clients(String instance, String group, String... clientIds) {
    ArrayNode clients = group(instance, group);
    for (String clientId : clientIds) {
      clients.add(clientId);
    }
    return this;
  }

  /**
   * Adds generated clients of a group that hold a device credential.
   *
   * @param count how many
   */
  public MqttStubBuilder clients(String instance, String group, int count) {
    group(instance, group).addObject().put("count", count);
    return this;
  }

  /** Adds an identity of type USER. */
  public MqttStubBuilder user(String instance, String username) {
    identities(instance).addObject().put("username", username);
    return this;
  }

  /** Adds an identity of type CLIENT. */
  public MqttStubBuilder client(String instance, String username, String clientId) {
    identities(instance).addObject().put("username", username).put("clientId", clientId);
    return this;
  }

  /**
   * Requires every request to be signed with this key, or with another key that is added. Without a
   * key, signatures are not checked.
   *
   * @throws IllegalArgumentException if id or secret is empty
   */
  public MqttStubBuilder accessKey(String id, String secret) {
    keys.add(new Credentials(id, secret, Optional.empty()));
    return this;
  }

  /**
   * Limits the requests that are answered in a second; others get the gateway's throttling error.
   *
   * @param requests at least 1
   */
  public MqttStubBuilder maxQps(int requests) {
    maxQps = Optional.of(requests);
    return this;
  }

  /**
   * Starts the stub.
   *
   * @throws IllegalArgumentException if the data are invalid, a client twice in a group for
   *     instance, if two access keys have the same id, or if the limit of requests is below 1
   */
  public MqttStub build() {
    return new MqttStub(contract, data(), GatewayCheck.all(contract, keys, maxQps));
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

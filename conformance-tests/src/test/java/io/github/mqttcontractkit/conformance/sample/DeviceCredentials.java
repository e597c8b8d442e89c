package io.github.mqttcontractkit.conformance.sample;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.model.DeviceCredentialClientIdList;
import io.github.mqttcontractkit.model.ListDeviceCredentialClientIdResponse;
import io.github.mqttcontractkit.server.DeviceCredentialApi;
import jakarta.ws.rs.Path;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Implements the generated interface over client ids in memory. Jakarta REST (3.6) inherits the
 * annotations of methods, not that of a class, so the path stands here again.
 *
 * @param instances client ids by group by instance
 */
@Path("/ListDeviceCredentialClientId")
record DeviceCredentials(Map<String, Map<String, List<String>>> instances)
    implements DeviceCredentialApi {
  private static final Operation OPERATION =
      Contract.load().operation("ListDeviceCredentialClientId").orElseThrow();

  @Override
  public ListDeviceCredentialClientIdResponse listDeviceCredentialClientId(
      String instanceId, String groupId, String pageSize, String pageNo, String nextToken) {
    mustBeAccepted("PageSize", pageSize);
    mustBeAccepted("PageNo", pageNo);
    if (!instances.containsKey(instanceId)) {
      throw Errors.refusal("instance", "InstanceId");
    }
    List<String> clientIds = instances.get(instanceId).get(groupId);
    if (clientIds == null) {
      throw Errors.refusal("group", "GroupId");
    }
    int size = Integer.parseInt(pageSize);
    String query = "clients of " + instanceId + " " + groupId;
    int offset =
        nextToken == null && pageNo != null
            ? offset(pageNo, size, clientIds.size())
            : Slice.offset(query, nextToken);
    Slice<String> slice = Slice.of(clientIds, offset, size, query);
    return new ListDeviceCredentialClientIdResponse()
        .requestId(UUID.randomUUID().toString())
        .deviceCredentialClientIdList(
            new DeviceCredentialClientIdList()
                .total(String.valueOf(clientIds.size()))
                .clientIdList(slice.items())
                .pageNo(pageNo == null ? String.valueOf(offset / size + 1) : pageNo)
                .pageSize(pageSize)
                .nextToken(slice.nextToken()));
  }

  /** The generated interface knows that these are integers, the document also their range. */
  private static void mustBeAccepted(String parameter, String value) {
    if (value != null && !OPERATION.parameter(parameter).orElseThrow().accepts(value)) {
      throw Errors.refusal("parameter", parameter);
    }
  }

  /** Where a page begins; no farther than the end, however many digits its number has. */
  private static int offset(String pageNo, int size, int end) {
    BigInteger offset =
        new BigInteger(pageNo).subtract(BigInteger.ONE).multiply(BigInteger.valueOf(size));
    return offset.min(BigInteger.valueOf(end)).intValue();
  }
}

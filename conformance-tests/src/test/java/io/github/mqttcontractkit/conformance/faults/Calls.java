package io.github.mqttcontractkit.conformance.faults;

import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import java.util.Map;
import java.util.Optional;

/** Calls that an implementation must accept: where examples begin. */
final class Calls {
  /** The first 10 of 250 clients. */
  static final Call CLIENTS =
      new Call(
          Behaviours.LDC,
          Optional.empty(),
          Map.of("InstanceId", Holdings.INSTANCE, "GroupId", "GID_many", "PageSize", "10"));

  /** The first 10 of 150 identities. */
  static final Call IDENTITIES =
      new Call(
          Behaviours.QCA, Optional.empty(), Map.of("InstanceId", Holdings.INSTANCE, "Size", "10"));

  private Calls() {}
}

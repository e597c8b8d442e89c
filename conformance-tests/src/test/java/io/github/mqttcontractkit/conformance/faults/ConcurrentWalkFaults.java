package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;

import io.github.mqttcontractkit.rpc.Call;
import java.util.List;

/** Walks and requests that disturb each other when they are not the only ones. */
final class ConcurrentWalkFaults {
  private ConcurrentWalkFaults() {}

  static List<Fault> all() {
    return turns();
  }

  private static List<Fault> turns() {
    return List.of(
        ldc("PAGE-14", "there is one position for each caller", WalkTokens.onePosition(call -> ""))
            .orBy("PAGE-2", "PAGE-11", "PAGE-17", "PAGE-12")
            .shownBy(ConcurrentWalkFaults::inTurns),
        ldc(
                "PAGE-14",
                "there is one position for each group",
                WalkTokens.onePosition(call -> call.parameter("GroupId").orElse("")))
            .orBy("PAGE-2", "PAGE-12")
            .shownBy(ConcurrentWalkFaults::inTurns),
        qca("PAGE-14", "a new walk ends the one before", WalkTokens.onlyTheNewest())
            .orBy("PAGE-12", "PAGE-3", "PAGE-13")
            .shownBy(
                c -> {
                  String token = c.next(IDENTITIES);
                  c.get(IDENTITIES.with("IdentityType", "USER"));
                  c.get(IDENTITIES.with("NextToken", token));
                }),
        ldc("PAGE-15", "answers are written in one buffer", Overlap.sharedAnswer())
            .orBy("PAGE-14", "SHAPE-2", "ECHO-1")
            .shownBy(ConcurrentWalkFaults::atOnce),
        qca("PAGE-15", "the parameters of a request are kept in one place", Overlap.sharedCall())
            .orBy("PAGE-14", "FILTER-1", "PAGE-1")
            .shownBy(ConcurrentWalkFaults::atOnce),
        qca("PAGE-15", "requests that overlap have one RequestId", Overlap.sharedRequestId())
            .orBy("SHAPE-2")
            .shownBy(ConcurrentWalkFaults::atOnce));
  }

  private static void inTurns(ExampleClient client) {
    Call other = CLIENTS.with("PageSize", "7");
    String first = client.next(CLIENTS);
    String second = client.next(other);
    client.get(CLIENTS.with("NextToken", first));
    client.get(other.with("NextToken", second));
  }

  private static void atOnce(ExampleClient client) {
    Call one = IDENTITIES.with("IdentityType", "USER");
    Call other = IDENTITIES.with("IdentityType", "CLIENT");
    for (int i = 0; i < 20; i++) {
      client.together(one, other, CLIENTS, CLIENTS.with("PageNo", "2"));
    }
  }
}

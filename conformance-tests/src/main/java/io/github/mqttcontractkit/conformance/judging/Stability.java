package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import java.util.List;

/**
 * Whether a request gets the same items each time. Where pages have no numbers, an order that is
 * the same every time is a SHOULD with a rule of its own (PAGE-12); other rules compare pages only
 * where it is kept.
 */
public final class Stability {
  private static final int LOOKS = 3;

  private Stability() {}

  /**
   * Looks again where two pages differ that ought not to.
   *
   * @param same whether they are the same
   * @param request the usual request
   * @throws PreconditionNotMet if it gets other items from time to time by itself
   */
  public static void check(boolean same, OperationClient client, ApiRequest request) {
    if (same || client.operation().page().isPresent()) {
      return;
    }
    List<Item> first = client.read(client.send(request)).items();
    for (int look = 1; look < LOOKS; look++) {
      PreconditionNotMet.unless(
          client.read(client.send(request)).items().equals(first),
          "an order of items that is the same each time");
    }
  }
}

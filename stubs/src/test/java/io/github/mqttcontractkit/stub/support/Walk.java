package io.github.mqttcontractkit.stub.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Paging;
import io.github.mqttcontractkit.stub.core.Stub;
import java.util.ArrayList;
import java.util.List;

/** Follows tokens to the end, for tests. */
public final class Walk {
  private Walk() {}

  /** The bodies of all pages. */
  public static List<JsonNode> pages(Stub stub, CallBuilder call) {
    Paging paging = paging(stub.contract(), call);
    List<JsonNode> pages = new ArrayList<>();
    String token = "";
    do {
      JsonNode page = call.with(paging.token(), token).json(stub);
      pages.add(page);
      token = page.at(paging.nextToken()).asText("");
    } while (!token.isEmpty());
    return pages;
  }

  /** The items of all pages. */
  public static List<JsonNode> items(Stub stub, CallBuilder call) {
    List<JsonNode> items = new ArrayList<>();
    pages(stub, call)
        .forEach(page -> page.at(paging(stub.contract(), call).items()).forEach(items::add));
    return items;
  }

  /** How the operation of a call pages, in the shipped document. */
  public static Paging paging(CallBuilder call) {
    return paging(CallBuilder.CONTRACT, call);
  }

  private static Paging paging(Contract contract, CallBuilder call) {
    return contract.operation(call.call().action()).orElseThrow().paging();
  }
}

package io.github.mqttcontractkit.stub.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Paging;
import io.github.mqttcontractkit.stub.core.Stub;
import java.util.ArrayList;
import java.util.List;

/** Follows tokens to the end, for tests. */
public final class Walk {
  private Walk() {}

  public static List<JsonNode> pages(Stub stub, CallBuilder ask) {
    Paging paging = paging(ask);
    List<JsonNode> pages = new ArrayList<>();
    String token = "";
    do {
      JsonNode page = ask.with(paging.token(), token).json(stub);
      pages.add(page);
      token = page.at(paging.nextToken()).asText("");
    } while (!token.isEmpty());
    return pages;
  }

  public static List<JsonNode> items(Stub stub, CallBuilder ask) {
    List<JsonNode> items = new ArrayList<>();
    pages(stub, ask).forEach(page -> page.at(paging(ask).items()).forEach(items::add));
    return items;
  }

  public static Paging paging(CallBuilder ask) {
    return CallBuilder.CONTRACT.operation(ask.call().action()).orElseThrow().paging();
  }
}

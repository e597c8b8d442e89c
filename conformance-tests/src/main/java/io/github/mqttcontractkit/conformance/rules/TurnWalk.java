package io.github.mqttcontractkit.conformance.rules;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A walk that is made page by page, so that others can go on in between. */
final class TurnWalk {
  private static final int MOST_PAGES = 120;

  private final OperationClient client;
  private final Query query;
  private final int size;
  private final List<Item> met = new ArrayList<>();
  private Optional<String> token = Optional.empty();
  private Exchange last;
  private int pages;

  TurnWalk(OperationClient client, Query query, int size) {
    this.client = client;
    this.query = query;
    this.size = size;
  }

  boolean hasNext() {
    return last == null || token.isPresent() && pages < MOST_PAGES;
  }

  /** Asks for the next page, if there is one. */
  void next() {
    if (!hasNext()) {
      return;
    }
    last = client.send(token.map(t -> query.page(size, t)).orElseGet(() -> query.firstPage(size)));
    Page page = client.read(last);
    met.addAll(page.items());
    token = page.nextToken();
    pages++;
  }

  List<Item> met() {
    return met;
  }

  Exchange last() {
    return last;
  }
}

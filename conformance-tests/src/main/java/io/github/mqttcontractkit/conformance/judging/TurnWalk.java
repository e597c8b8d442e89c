package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A walk that is made page by page, so that others can go on in between. */
public final class TurnWalk {
  private static final int MOST_PAGES = 120;

  private final OperationClient client;
  private final Query query;
  private final int size;
  private final List<Item> met = new ArrayList<>();
  private Optional<String> token = Optional.empty();
  private Exchange last;
  private int pages;

  public TurnWalk(OperationClient client, Query query, int size) {
    this.client = client;
    this.query = query;
    this.size = size;
  }

  public boolean hasNext() {
    return last == null || token.isPresent() && pages < MOST_PAGES;
  }

  /** Asks for the next page, if there is one. */
  public void next() {
    if (!hasNext()) {
      return;
    }
    last = client.send(token.map(t -> query.page(size, t)).orElseGet(() -> query.firstPage(size)));
    Page page = client.read(last);
    met.addAll(page.items());
    token = page.nextToken();
    pages++;
  }

  public List<Item> met() {
    return met;
  }

  public Exchange last() {
    return last;
  }
}

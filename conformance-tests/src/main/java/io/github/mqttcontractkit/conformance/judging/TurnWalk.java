package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A walk that is made page by page, so that others can go on in between. */
public final class TurnWalk {
  private static final int MOST_PAGES = 120;

  private final OperationClient client;
  private final Query query;
  private final int size;
  private final int known;
  private final List<Page> pages = new ArrayList<>();
  private Optional<String> token = Optional.empty();
  private Exchange last;
  private int met;

  /**
   * @param known how many items there are; a walk that meets more of them need not go on
   */
  public TurnWalk(OperationClient client, Query query, int size, int known) {
    this.client = client;
    this.query = query;
    this.size = size;
    this.known = known;
  }

  public boolean hasNext() {
    return last == null || token.isPresent() && met <= known && pages.size() < MOST_PAGES;
  }

  /** Asks for the next page, if there is one. */
  public void next() {
    if (!hasNext()) {
      return;
    }
    last = client.send(token.map(t -> query.page(size, t)).orElseGet(() -> query.firstPage(size)));
    Page page = client.read(last);
    pages.add(page);
    met += page.items().size();
    token = page.nextToken();
  }

  /** The walk so far. */
  public Walk walk() {
    Walk.End end = token.isPresent() ? Walk.End.CUT : Walk.End.NO_TOKEN;
    return new Walk(query, size, List.copyOf(pages), end, last);
  }
}

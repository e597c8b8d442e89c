package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Collects the pages of one walk and decides whether it goes on. */
final class Walker {
  private final WalkPlan plan;
  private final List<Page> pages = new ArrayList<>();
  private final Set<String> tokens = new HashSet<>();
  private final Set<Item> seen = new HashSet<>();
  private long bytes;
  private Exchange last;
  private Walk.End end;

  Walker(WalkPlan plan) {
    this.plan = plan;
  }

  /** Takes the next answer; whether there is a further page to ask for. */
  boolean goesOn(Exchange exchange, Function<Exchange, Page> reading) {
    last = exchange;
    if (!exchange.response().isSuccess()) {
      end = Walk.End.REFUSED;
      return false;
    }
    Page page = reading.apply(exchange);
    pages.add(page);
    bytes += AnswerCache.bytes(exchange);
    Optional<Walk.End> reached = end(page);
    end = reached.orElse(null);
    return reached.isEmpty();
  }

  private Optional<Walk.End> end(Page page) {
    boolean nothingNew = !seen.addAll(page.items()) && !page.items().isEmpty();
    if (page.nextToken().isEmpty()) {
      return Optional.of(Walk.End.NO_TOKEN);
    }
    if (!tokens.add(page.nextToken().get())) {
      return Optional.of(Walk.End.TOKEN_REPEATED);
    }
    if (nothingNew) {
      return Optional.of(Walk.End.NOTHING_NEW);
    }
    boolean room = pages.size() < plan.mostPages() && bytes < AnswerCache.WALK;
    return room ? Optional.empty() : Optional.of(Walk.End.CUT);
  }

  String nextToken() {
    return pages.get(pages.size() - 1).nextToken().orElseThrow();
  }

  Walk walk() {
    return new Walk(plan.query(), plan.size(), List.copyOf(pages), end, last);
  }
}

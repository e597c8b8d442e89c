package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.PreconditionNotMet;
import io.github.mqttcontractkit.conformance.request.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A query followed from token to token.
 *
 * @param query what was asked
 * @param size the page size that was asked for
 * @param pages in their order
 * @param end why it ended
 * @param last the last answer, also where it is no page
 */
public record Walk(Query query, int size, List<Page> pages, End end, Exchange last) {

  /** Why a walk ended. */
  public enum End {
    /** The last page had no token. */
    NO_TOKEN,
    /** A token came that had come before. */
    TOKEN_REPEATED,
    /** A page had only items that had come before. */
    NOTHING_NEW,
    /** A page was refused. */
    REFUSED,
    /** The kit stopped: more pages than it cares to read. */
    CUT
  }

  /** All items, page by page, in their order. */
  public List<Item> items() {
    return pages.stream().flatMap(page -> page.items().stream()).toList();
  }

  /** All items, each once. */
  public Set<Item> distinct() {
    return new LinkedHashSet<>(items());
  }

  /** How many bytes it takes, roughly. */
  long bytes() {
    return pages.stream().map(Page::exchange).mapToLong(AnswerCache::bytes).sum();
  }

  /** This walk, if it was not cut short by the kit. */
  public Walk whole() {
    PreconditionNotMet.unless(
        end != End.CUT, "a query of fewer than " + pages.size() + " pages of " + size);
    return this;
  }

  /** The last page that was no refusal. */
  public Page lastPage() {
    return pages.get(pages.size() - 1);
  }

  /** The answer that holds the item at an index; the last answer if there is no such item. */
  public Exchange exchangeOf(int index) {
    int before = 0;
    for (Page page : pages) {
      before += page.items().size();
      if (index < before) {
        return page.exchange();
      }
    }
    return last;
  }

  /** The first answer that holds an item which came before; the last answer if none does. */
  public Exchange exchangeRepeating() {
    Set<Item> seen = new HashSet<>();
    return pages.stream()
        .filter(page -> !page.items().stream().allMatch(seen::add))
        .findFirst()
        .map(Page::exchange)
        .orElse(last);
  }

  /** Number of the page, from 1, that an answer is; one more than there are if it is none. */
  public int pageOf(Exchange exchange) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).exchange() == exchange) {
        return i + 1;
      }
    }
    return pages.size() + 1;
  }

  /** The same walk with another page in the place of the one with this number, from 1. */
  public Walk with(int number, Page other) {
    List<Page> replaced = new ArrayList<>(pages);
    replaced.set(number - 1, other);
    return new Walk(query, size, List.copyOf(replaced), end, last);
  }

  /** The first answer whose items are not those that come next; the last one if all are. */
  public Exchange exchangeLosing(List<Item> known) {
    int before = 0;
    for (Page page : pages) {
      int end = Math.min(known.size(), before + page.items().size());
      if (!known.subList(before, end).equals(page.items())) {
        return page.exchange();
      }
      before = end;
    }
    return last;
  }

  /** The first answer with an item that is none of these; the last one if there is none. */
  public Exchange exchangeUnexpected(Set<Item> known) {
    return pages.stream()
        .filter(page -> !known.containsAll(page.items()))
        .findFirst()
        .map(Page::exchange)
        .orElse(last);
  }
}

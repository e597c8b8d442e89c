package io.github.mqttcontractkit.conformance.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.mqttcontractkit.conformance.http.Exchange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a rule looked at. */
public final class Evidence {
  /** Kinds of answers that are told apart; codes are the implementation's, and may be endless. */
  private static final int MOST_KINDS = 30;

  private int requests;
  private int walks;
  private int pages;
  private int items;
  private final SortedMap<String, Integer> answers = new TreeMap<>();

  /** Requests were sent. */
  public void sent(int more) {
    requests += more;
  }

  /** An answer was looked at; it may have come for an earlier rule. */
  public void answered(Exchange exchange) {
    String kind = exchange.response().summary();
    answers.merge(
        answers.size() < MOST_KINDS || answers.containsKey(kind) ? kind : "other", 1, Integer::sum);
  }

  /** A walk was looked at; it may have been walked for an earlier rule. */
  public void saw(int morePages, int moreItems) {
    walks++;
    pages += morePages;
    items += moreItems;
  }

  /** Requests that were sent for this rule; answers known before are not asked for again. */
  @JsonProperty
  public int requests() {
    return requests;
  }

  /** Walks looked at. */
  @JsonProperty
  public int walks() {
    return walks;
  }

  /** Pages looked at, walk by walk. */
  @JsonProperty
  public int pages() {
    return pages;
  }

  /** Items looked at, walk by walk. */
  @JsonProperty
  public int items() {
    return items;
  }

  /** Status and code of the answers, and how often each came. */
  @JsonProperty
  public SortedMap<String, Integer> answers() {
    return Collections.unmodifiableSortedMap(answers);
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (walks > 0) {
      parts.add(count(walks, "walk") + ", " + count(pages, "page") + ", " + count(items, "item"));
    }
    answers.forEach((answer, times) -> parts.add(times + " × " + answer));
    return String.join("; ", parts);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}

package io.github.mqttcontractkit.conformance.variation;

import io.github.mqttcontractkit.conformance.generate.CombinedFilters;
import io.github.mqttcontractkit.conformance.generate.Examples;
import io.github.mqttcontractkit.conformance.generate.PairwiseCover;
import io.github.mqttcontractkit.conformance.generate.RequestContexts;
import io.github.mqttcontractkit.conformance.request.ClientHeaders;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.request.RequestForm;
import io.github.mqttcontractkit.conformance.request.Spelling;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.conformance.variation.VariedRequest.Place;
import io.github.mqttcontractkit.rpc.Binding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Requests that are sent otherwise than usual in many ways at once: one that gets the usual answer
 * clears all of its ways, and one that does not is taken apart. The ways are combined so that every
 * two of them meet as early as possible.
 */
public final class VariedRequests {
  private static final int ODD_SIZE = 7;

  private final OperationClient client;
  private final DataSnapshot snapshot;
  private final List<RequestForm> forms;

  /**
   * @param forms that are taken
   */
  private VariedRequests(OperationClient client, DataSnapshot snapshot, List<RequestForm> forms) {
    this.client = client;
    this.snapshot = snapshot;
    this.forms = forms;
  }

  /**
   * The requests.
   *
   * @param snapshot has at least one query
   * @param turn another number for each operation and run: page sizes take turns
   */
  public static List<VariedRequest> of(
      OperationClient client, DataSnapshot snapshot, Budget budget, long turn) {
    return new VariedRequests(client, snapshot, RequestContexts.takenForms(client, snapshot))
        .covering(budget.variations(), turn);
  }

  /** The requests that there would be if every form were taken: nothing is sent. */
  public static List<VariedRequest> planned(
      OperationClient client, DataSnapshot snapshot, Budget budget, long turn) {
    return new VariedRequests(client, snapshot, List.of(RequestForm.values()))
        .covering(budget.variations(), turn);
  }

  /** Those that differ in one way at least; one that fails is made plainer. */
  public static Examples<VariedRequest> examples(List<VariedRequest> all, Variation variation) {
    return Examples.of(
        all.stream().filter(request -> request.varies(variation)).toList(),
        request -> request.plainer().filter(plainer -> plainer.varies(variation)),
        VariedRequest::variations);
  }

  private List<VariedRequest> covering(int most, long turn) {
    List<VariedRequest> covering =
        PairwiseCover.of(combinations(), VariedRequest::parts, this::isLargeInTheSameForm);
    List<Integer> sizes = sizes(turn);
    Map<Query, Integer> used = new HashMap<>();
    List<VariedRequest> sized = new ArrayList<>();
    for (VariedRequest request : covering.stream().limit(most).toList()) {
      int use = used.merge(request.query(), 1, Integer::sum) - 1;
      sized.add(request.sized(sizes.get(use % sizes.size())));
    }
    return sized;
  }

  /** A form that is read wrongly shows in one item with unusual letters, or in many items. */
  private boolean isLargeInTheSameForm(VariedRequest request) {
    return request.query().equals(snapshot.largest())
        && request.place() == Place.START
        && request.form() == unusualFirst().get(0);
  }

  /** A size that fits no buffer and no batch, then others, which take turns. */
  private List<Integer> sizes(long turn) {
    int largest = DataSnapshot.largestPage(client.operation());
    List<Integer> others = new ArrayList<>(List.of(2, 25, 1, 33, largest));
    Collections.rotate(others, (int) Math.floorMod(turn, (long) others.size()));
    return Stream.concat(Stream.of(ODD_SIZE), others.stream())
        .filter(size -> size <= largest)
        .toList();
  }

  /** The first one differs in every way. The type of a body stays where there is one. */
  private List<VariedRequest> combinations() {
    List<VariedRequest> all = new ArrayList<>();
    for (Query query : queries()) {
      for (Place place : places()) {
        for (ClientHeaders headers : headers()) {
          for (RequestForm form : unusualFirst()) {
            if (form == RequestForm.GET || !headers.haveBodyType()) {
              sent(query, place, headers, form).forEach(all::add);
            }
          }
        }
      }
    }
    return all;
  }

  private Stream<VariedRequest> sent(
      Query query, Place place, ClientHeaders headers, RequestForm form) {
    return namings().stream()
        .flatMap(
            naming ->
                spellings().stream()
                    .map(
                        spelling ->
                            new VariedRequest(query, 1, place, form, spelling, naming, headers)));
  }

  /** One with unusual letters, the largest, the smallest, and one with many filters. */
  private List<Query> queries() {
    List<Query> ofOneItem = CombinedFilters.ofOneItem(snapshot);
    Stream<Query> unusual = ofOneItem.stream().limit(1);
    Stream<Query> whole = Stream.of(snapshot.largest(), snapshot.smallest());
    Stream<Query> narrow = ofOneItem.stream().skip(Math.max(0, ofOneItem.size() - 1));
    return Stream.of(unusual, whole, narrow).flatMap(queries -> queries).distinct().toList();
  }

  private List<Place> places() {
    return client.operation().page().isPresent()
        ? List.of(Place.START, Place.BEHIND, Place.NUMBER)
        : List.of(Place.START, Place.BEHIND);
  }

  private static List<ClientHeaders> headers() {
    return Stream.concat(ClientHeaders.UNUSUAL.stream(), Stream.of(ClientHeaders.USUAL)).toList();
  }

  private List<Naming> namings() {
    return client.binding() == Binding.RPC
        ? List.of(Naming.HEADERS_AND_COMMON, Naming.PARAMETERS, Naming.HEADERS)
        : List.of(Naming.HEADERS);
  }

  private List<RequestForm> unusualFirst() {
    return forms.stream().sorted(Comparator.reverseOrder()).toList();
  }

  private static List<Spelling> spellings() {
    return List.of(Spelling.LONGEST_LAST, Spelling.ALL_ESCAPED, Spelling.STANDARD);
  }
}

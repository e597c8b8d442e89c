package io.github.mqttcontractkit.conformance.variation;

import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.ClientHeaders;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.request.RequestForm;
import io.github.mqttcontractkit.conformance.request.Spelling;
import io.github.mqttcontractkit.contract.Rpc;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A request that is sent otherwise than usual, in one way or in several, and means the same.
 *
 * @param query what is asked
 * @param size of the page
 * @param place of the page
 * @param form HTTP method and place of the parameters
 * @param spelling how the parameters are written
 * @param naming where the action is named
 * @param headers besides
 */
public record VariedRequest(
    Query query,
    int size,
    Place place,
    RequestForm form,
    Spelling spelling,
    Naming naming,
    ClientHeaders headers) {

  /** Where in the sequence of pages. */
  public enum Place {
    /** The first page. */
    START,
    /** The second page, by the token of the first. */
    BEHIND,
    /** The second page, by its number. */
    NUMBER
  }

  /** The call, sent in this way. */
  public ApiRequest request(Call call, Rpc rpc) {
    return headers.on(naming.request(call, rpc, form).as(form).spelled(spelling));
  }

  /** Whether it differs in this way from the usual request. */
  public boolean varies(Variation variation) {
    return !without(variation).equals(this);
  }

  /** The same request, as usual in one way. */
  public VariedRequest without(Variation variation) {
    return new VariedRequest(
        query,
        size,
        place,
        variation == Variation.FORM ? RequestForm.GET : form,
        variation == Variation.SPELLING ? Spelling.STANDARD : spelling,
        variation == Variation.NAMING ? Naming.HEADERS : naming,
        variation == Variation.HEADERS ? ClientHeaders.USUAL : headers);
  }

  /** The same request, as usual in every other way. */
  public VariedRequest only(Variation variation) {
    VariedRequest plainer = this;
    for (Variation other : Variation.values()) {
      plainer = other == variation ? plainer : plainer.without(other);
    }
    return plainer;
  }

  /** The same request for pages of another size. */
  VariedRequest sized(int other) {
    return new VariedRequest(query, other, place, form, spelling, naming, headers);
  }

  /** The same request, as usual in one way more. */
  Stream<VariedRequest> plainer() {
    return Stream.of(Variation.values()).map(this::without);
  }

  /** In how many ways it differs from the usual one. */
  long variations() {
    return Stream.of(Variation.values()).filter(this::varies).count();
  }

  /** What its parts are, in order to combine them evenly. */
  List<Object> parts() {
    return List.of(query, place, form, spelling, naming, headers);
  }

  @Override
  public String toString() {
    StringJoiner ways = new StringJoiner(", ");
    if (varies(Variation.FORM)) {
      ways.add("as " + form);
    }
    if (varies(Variation.SPELLING)) {
      ways.add("written " + spelling);
    }
    if (varies(Variation.NAMING)) {
      ways.add(
          naming == Naming.PARAMETERS
              ? "with common parameters, the action as one"
              : "with common parameters");
    }
    if (varies(Variation.HEADERS)) {
      ways.add("with " + headers);
    }
    return ways.toString();
  }
}

package io.github.mqttcontractkit.conformance.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.contract.Rpc;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as the kit makes it.
 *
 * @param call action and parameters
 * @param form HTTP method and place of the parameters
 * @param spelling how the parameters are written
 * @param headers that differ from the usual ones, by lower-case name; empty for one that is left
 *     out; several values, divided by line ends, are sent as headers of their own
 */
public record ApiRequest(
    Call call, RequestForm form, Spelling spelling, Map<String, Optional<String>> headers) {

  /** A request as the document describes it: GET, parameters in the query. */
  public static ApiRequest get(Call call) {
    return new ApiRequest(call, RequestForm.GET, Spelling.STANDARD, Map.of());
  }

  /** The same call in another form. */
  public ApiRequest as(RequestForm other) {
    return new ApiRequest(call, other, spelling, headers);
  }

  /** The same call, written otherwise. */
  public ApiRequest spelled(Spelling other) {
    return new ApiRequest(call, form, other, headers);
  }

  /** Another call, sent in the same way. */
  public ApiRequest with(Call other) {
    return new ApiRequest(other, form, spelling, headers);
  }

  /** The same request with one header as given, or left out. */
  public ApiRequest with(String header, Optional<String> value) {
    Map<String, Optional<String>> more = new TreeMap<>(headers);
    more.put(header, value);
    return new ApiRequest(call, form, spelling, more);
  }

  /** Whether it is sent in the plainest way: GET, nothing spelled otherwise, usual headers. */
  public boolean isPlain() {
    return equals(get(call));
  }

  /** The request on the wire, unsigned and without a host. */
  public WireRequest on(Rpc rpc, Binding binding) {
    Call versioned = new Call(call.action(), Optional.of(rpc.version()), call.parameters());
    WireRequest usual = binding.write(rpc, versioned, form.method(), form.place());
    Map<String, String> all = new TreeMap<>(usual.headers());
    headers.forEach(
        (name, value) ->
            value.ifPresentOrElse(given -> all.put(name, given), () -> all.remove(name)));
    String parameters = spelling.write(call.parameters());
    boolean query = form.place() == Place.QUERY;
    return new WireRequest(
        usual.method(),
        usual.path(),
        query ? parameters : "",
        all,
        query ? new byte[0] : parameters.getBytes(UTF_8));
  }
}

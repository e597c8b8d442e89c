package io.github.mqttcontractkit.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.contract.Rpc;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The two forms of a request that the document describes. */
public enum Binding {
  /** All requests go to one path, and a header names the operation. */
  RPC,
  /** Each operation has a path of its own. */
  PATH;

  /** Where a request has its parameters. */
  public enum Place {
    QUERY,
    FORM
  }

  /**
   * Writes a call as a request, unsigned and without a host.
   *
   * @param method {@code GET} or {@code POST}; only {@code POST} has a form body
   */
  public WireRequest write(Rpc rpc, Call call, String method, Place place) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("accept", "application/json");
    if (this == RPC) {
      headers.put(rpc.actionHeader(), call.action());
      call.version().ifPresent(version -> headers.put(rpc.versionHeader(), version));
    }
    String path = this == RPC ? rpc.path() : "/" + call.action();
    String parameters = UrlEncoded.format(call.parameters());
    if (place == Place.QUERY) {
      return new WireRequest(method, path, parameters, headers, new byte[0]);
    }
    headers.put("content-type", UrlEncoded.MEDIA_TYPE);
    return new WireRequest(method, path, "", headers, parameters.getBytes(UTF_8));
  }

  /**
   * Reads the call from a request of either form.
   *
   * @return empty if the request names no operation
   */
  public static Optional<Call> read(Rpc rpc, WireRequest request) {
    Map<String, String> parameters = request.parameters();
    return action(rpc, request, parameters)
        .map(action -> new Call(action, version(rpc, request, parameters), parameters));
  }

  private static Optional<String> action(
      Rpc rpc, WireRequest request, Map<String, String> parameters) {
    return request.path().equals(rpc.path())
        ? request
            .header(rpc.actionHeader())
            .or(() -> Optional.ofNullable(parameters.get(rpc.actionParameter())))
        : Optional.of(request.path().substring(1));
  }

  private static Optional<String> version(
      Rpc rpc, WireRequest request, Map<String, String> parameters) {
    return request
        .header(rpc.versionHeader())
        .or(() -> Optional.ofNullable(parameters.get(rpc.versionParameter())));
  }
}

package io.github.mqttcontractkit.conformance.sample;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Rpc;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.UrlEncoded;
import io.github.mqttcontractkit.rpc.WireRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Leads what real clients send to {@code /} to the operation that they name. */
@PreMatching
final class RpcForm implements ContainerRequestFilter {
  private static final Rpc RPC = Contract.load().rpc();

  @Override
  public void filter(ContainerRequestContext context) throws IOException {
    URI uri = context.getUriInfo().getRequestUri();
    if (uri.getPath().equals(RPC.path())) {
      Binding.read(RPC, request(context, uri)).ifPresent(call -> lead(context, uri, call));
    }
  }

  private static WireRequest request(ContainerRequestContext context, URI uri) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    context.getHeaders().keySet().forEach(name -> headers.put(name, context.getHeaderString(name)));
    return new WireRequest(
        context.getMethod(),
        uri.getPath(),
        Optional.ofNullable(uri.getRawQuery()).orElse(""),
        headers,
        context.getEntityStream().readAllBytes());
  }

  private static void lead(ContainerRequestContext context, URI uri, Call call) {
    String query = UrlEncoded.format(call.parameters());
    context.setMethod("GET");
    context.setRequestUri(uri.resolve("/" + UrlEncoded.encode(call.action()) + "?" + query));
  }
}

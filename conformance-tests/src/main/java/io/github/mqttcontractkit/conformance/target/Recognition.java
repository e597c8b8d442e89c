package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.Inconclusive;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.SchemaFields;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what answers is an implementation of the operation at all, right or wrong. */
public final class Recognition {
  /** What proxies, other services and missing pages answer in place of an implementation. */
  private static final Set<Integer> NOBODY = Set.of(401, 403, 404, 405, 407, 502, 503, 504);

  private static final int REDIRECTION = 3;

  private Recognition() {}

  /**
   * Checks that one answer, to a good or a bad request, is of the implementation: a JSON object
   * with a documented field, or nothing that somebody else answers.
   *
   * @throws Inconclusive if not
   */
  public static void check(OperationClient client, DataSnapshot snapshot) {
    Stream<Exchange> known =
        Stream.concat(
            snapshot.queries().stream().map(snapshot::baseline).map(Walk::last),
            snapshot.refusals().values().stream());
    Stream<Exchange> refused =
        Stream.of(new Call(client.operation().name(), Optional.empty(), Map.of()))
            .map(call -> client.sendOnce(ApiRequest.get(call)));
    List<Exchange> answers = Stream.concat(known, refused).toList();
    Contract contract = client.contract();
    List<String> fields =
        Stream.of(client.operation().successSchema(), contract.errorEnvelope().schema())
            .flatMap(schema -> SchemaFields.of(contract, schema).names())
            .toList();
    boolean recognised =
        answers.stream()
            .map(Exchange::response)
            .anyMatch(
                response ->
                    fields.stream().anyMatch(response.json()::has) || !isOfSomebodyElse(response));
    if (!recognised) {
      throw new Inconclusive(
          "no answer is one of "
              + client.operation().name()
              + ": "
              + answers.get(0).response().summary()
              + advice(client.binding()));
    }
  }

  private static boolean isOfSomebodyElse(Exchange.Response response) {
    return response.status() / 100 == REDIRECTION || NOBODY.contains(response.status());
  }

  private static String advice(Binding binding) {
    return binding == Binding.RPC
        ? "; does it speak the path form (--binding path)?"
        : "; does it speak the RPC form (--binding rpc)?";
  }

  /** Why no query can be asked: what the implementation said to those that were tried. */
  public static String refusal(OperationClient client, DataSnapshot snapshot) {
    return snapshot.refusals().entrySet().stream()
        .map(
            refused -> refused.getKey() + " is answered " + refused.getValue().response().summary())
        .findFirst()
        .map(answer -> "needs data (--instance-id, --group-id): " + answer)
        .orElse("needs a group of the instance");
  }
}

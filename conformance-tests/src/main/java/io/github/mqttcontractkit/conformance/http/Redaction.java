package io.github.mqttcontractkit.conformance.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes secrets out of an answer before anything else sees it: the values of {@link SecretFields},
 * wherever they stand. Values keep their type and are told apart from absent ones, so that rules
 * can judge the shape.
 */
final class Redaction {
  private static final Set<String> SECRET_HEADERS =
      Set.of("authorization", "x-acs-accesskey-id", "x-acs-security-token", "set-cookie");

  private static final Pattern PARTS_OF_AUTHORIZATION =
      Pattern.compile("(?:Credential|Signature)=([^,\\s]+)");

  /** Bounds of what is kept, so that no server fills the memory with its secrets. */
  private static final int MOST_HIDDEN = 20_000;

  private static final int LONGEST_HIDDEN = 512;

  private final SecretFields fields;
  private final MaskedTree tree;
  private final SpelledSecrets spelled;

  /** What was hidden so far, for texts that are made from several answers. */
  private final Set<String> hidden = ConcurrentHashMap.newKeySet();

  Redaction(Contract contract) {
    fields = new SecretFields(contract);
    tree = new MaskedTree(fields);
    spelled = new SpelledSecrets(fields.names());
  }

  /**
   * The same answer without secrets.
   *
   * @param sent the request as it was sent, signature and all: an answer may repeat it
   */
  Exchange.Response mask(Exchange.Response response, WireRequest sent) {
    Set<String> values = credentials(sent);
    KnownSecrets credentials = new KnownSecrets(values);
    Set<String> told = fields.values(response.json());
    keep(told);
    values.addAll(told);
    KnownSecrets secrets = new KnownSecrets(values);
    JsonNode json = tree.of(response.json(), credentials::mask, text -> text(text, secrets));
    return new Exchange.Response(
        response.status(),
        headers(response, secrets),
        text(response.body(), secrets),
        json,
        credentials.mask(response.code()));
  }

  private Map<String, String> headers(Exchange.Response response, KnownSecrets secrets) {
    Map<String, String> headers = new TreeMap<>();
    response
        .headers()
        .forEach(
            (name, value) ->
                headers.put(
                    name,
                    SECRET_HEADERS.contains(name) ? SpelledSecrets.MASK : text(value, secrets)));
    return headers;
  }

  private void keep(Set<String> values) {
    values.stream()
        .filter(value -> value.length() <= LONGEST_HIDDEN)
        .takeWhile(value -> hidden.size() < MOST_HIDDEN)
        .forEach(hidden::add);
  }

  /** Masks, in any text, the secrets of all answers so far. */
  UnaryOperator<String> ofAllAnswers() {
    return new KnownSecrets(hidden)::mask;
  }

  private static Set<String> credentials(WireRequest sent) {
    return SECRET_HEADERS.stream()
        .flatMap(name -> sent.header(name).stream())
        .flatMap(
            value ->
                Stream.concat(
                    Stream.of(value),
                    PARTS_OF_AUTHORIZATION.matcher(value).results().map(part -> part.group(1))))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private String text(String text, KnownSecrets secrets) {
    return secrets.mask(spelled.mask(text));
  }
}

package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.withText;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What JSON and the schemas leave open. */
final class EnvelopeVariants {
  private static final JsonMapper ESCAPING =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private EnvelopeVariants() {}

  static List<Variant> all() {
    AtomicLong counter = new AtomicLong();
    return List.of(
        Variant.of("unicode escapes", answer(a -> withText(a, text(ESCAPING, json(a), false)))),
        Variant.of(
            "other whitespace",
            answer(a -> withText(a, "\r\n\t " + text(new JsonMapper(), json(a), true) + "\n\n"))),
        Variant.of("fields in another order", answer(a -> with(a, backwards(json(a))))),
        Variant.of(
            "unknown fields everywhere",
            answer(
                a -> {
                  ObjectNode body = json(a);
                  spread(body, counter);
                  return with(a, body);
                })),
        Variant.of(
            "request ids are numbers in a row",
            answer(a -> with(a, json(a).put("RequestId", "" + counter.incrementAndGet())))),
        Variant.of(
            "the success message is Japanese", success(body -> body.put("Message", "操作は成功しました"))),
        Variant.of(
            "USER identities have an empty ClientId",
            success(body -> items(body).forEach(item -> defaulted(item, "")))),
        Variant.of(
            "USER identities have a null ClientId",
            success(body -> items(body).forEach(item -> defaulted(item, null)))),
        Variant.of(
            "USER identities have a ClientId",
            success(body -> items(body).forEach(item -> defaulted(item, "GID_any@@@1")))),
        Variant.of(
            "by token every page has number 1",
            success(
                (call, body) -> {
                  if (call.parameter("NextToken").isPresent() && page(body).has("PageNo")) {
                    page(body).put("PageNo", "1");
                  }
                })));
  }

  private static void defaulted(JsonNode item, String value) {
    if (item instanceof ObjectNode identity && !identity.hasNonNull("ClientId")) {
      identity.put("ClientId", value);
    }
  }

  /** A field in every object whose value is another one each time. */
  private static void spread(JsonNode node, AtomicLong counter) {
    node.forEach(child -> spread(child, counter));
    if (node instanceof ObjectNode object) {
      object.put("ServedAt", counter.incrementAndGet()).putObject("More").put("Next", "page");
    }
  }

  private static ObjectNode backwards(ObjectNode body) {
    ObjectNode backwards = body.objectNode();
    List<String> names = body.properties().stream().map(Map.Entry::getKey).toList();
    for (int i = names.size() - 1; i >= 0; i--) {
      JsonNode field = body.get(names.get(i));
      backwards.set(names.get(i), field instanceof ObjectNode object ? backwards(object) : field);
    }
    return backwards;
  }

  private static String text(JsonMapper mapper, ObjectNode body, boolean pretty) {
    try {
      return pretty
          ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(body)
          : mapper.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

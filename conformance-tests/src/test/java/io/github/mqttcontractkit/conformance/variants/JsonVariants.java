package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.withText;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Rare JSON that is allowed (RFC 8259). */
final class JsonVariants {
  private JsonVariants() {}

  static List<Variant> all() {
    JsonSpelling plain = JsonSpelling.plain();
    Supplier<String> gaps = cycle("", " ", "\t", "\r\n", " \n\t\r ");
    AtomicInteger answers = new AtomicInteger();
    return List.of(
        Variant.of(
            "every letter is a \\u escape, in field names too",
            text(plain.lettersAs(JsonSpelling::escaped))),
        Variant.of("slashes are escaped", slashes(plain.lettersAs(JsonSpelling::slashed))),
        Variant.of("surrogate pairs are escaped", text(plain.lettersAs(JsonSpelling::ascii))),
        Variant.of("whitespace between any two tokens", text(plain.gapsOf(gaps))),
        Variant.of(
            "numbers are written with an exponent",
            text(plain.numbersAs(number -> number.equals("200") ? "2e2" : number))),
        Variant.of(
            "fields in another order each time",
            answer(a -> with(a, shuffled(json(a), new Random(answers.incrementAndGet()))))));
  }

  private static Behaviour text(JsonSpelling spelling) {
    return answer(a -> withText(a, spelling.write(json(a))));
  }

  /** Tokens and request ids with slashes, so that there is something to escape. */
  private static Behaviour slashes(JsonSpelling spelling) {
    return text(spelling).over(Tokens.written((token, n) -> "/" + n + "/" + token));
  }

  private static Supplier<String> cycle(String... texts) {
    AtomicInteger next = new AtomicInteger();
    return () -> texts[Math.floorMod(next.getAndIncrement(), texts.length)];
  }

  private static ObjectNode shuffled(ObjectNode body, Random random) {
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(body.properties());
    Collections.shuffle(fields, random);
    ObjectNode shuffled = body.objectNode();
    fields.forEach(
        field ->
            shuffled.set(
                field.getKey(),
                field.getValue() instanceof ObjectNode object
                    ? shuffled(object, random)
                    : field.getValue()));
    items(shuffled, item -> shuffled(item, random));
    return shuffled;
  }

  private static void items(ObjectNode body, UnaryOperator<ObjectNode> change) {
    JsonNode results = body.path("Results");
    for (int i = 0; i < results.size(); i++) {
      ((ArrayNode) results).set(i, change.apply((ObjectNode) results.get(i)));
    }
  }
}

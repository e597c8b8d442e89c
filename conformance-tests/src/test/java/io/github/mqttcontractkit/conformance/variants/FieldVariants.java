package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.error;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.withText;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Fields beyond the schemas, and values of documented fields that the schemas leave open. */
final class FieldVariants {
  private static final int DEEP = 60;
  private static final int PADDING = 1 << 16;

  private FieldVariants() {}

  static List<Variant> all() {
    AtomicInteger answers = new AtomicInteger();
    return List.of(
        Variant.of("unknown fields of every type, also in items", everywhere(FieldVariants::typed)),
        Variant.of("unknown numbers that no machine type holds", numbers()),
        Variant.of("unknown fields that differ by case only", everywhere(FieldVariants::respelled)),
        Variant.of("documented names in places where they mean nothing", misleading()),
        Variant.of("deep unknown fields", everywhere(FieldVariants::deep)),
        Variant.of(
            "64 KB of padding in each answer",
            answer(a -> with(a, json(a).put("Padding", "p".repeat(PADDING))))),
        Variant.of("the success message is empty", success(body -> emptyMessage(body))),
        Variant.of(
            "HostId and Recommend now and then",
            error(
                body -> {
                  int n = answers.incrementAndGet();
                  body.put("Recommend", "https://example.invalid/" + n);
                  body.put("HostId", "host-" + n);
                  body.remove(n % 2 == 0 ? List.of() : List.of("HostId"));
                  body.remove(n % 3 == 0 ? List.of() : List.of("Recommend"));
                })),
        Variant.of(
            "request ids that differ by case only",
            answer(a -> with(a, json(a).put("RequestId", caseOf(answers.incrementAndGet()))))));
  }

  private static Behaviour everywhere(Consumer<ObjectNode> change) {
    return answer(
        a -> {
          ObjectNode body = json(a);
          objects(body).forEach(change);
          return with(a, body);
        });
  }

  private static List<ObjectNode> objects(ObjectNode body) {
    List<ObjectNode> objects = new ArrayList<>(List.of(body));
    body.findParents("Username").forEach(item -> objects.add((ObjectNode) item));
    Stream.of("Data", "DeviceCredentialClientIdList")
        .filter(body::has)
        .forEach(name -> objects.add((ObjectNode) body.get(name)));
    return objects;
  }

  private static void typed(ObjectNode object) {
    object.putNull("A").put("B", true).put("C", -0.5).put("", "empty name").put("日本 \" \\", "D");
    object.putArray("E").add(1).add("x").addNull().addObject().putArray("F");
    object.putObject("G");
  }

  private static void respelled(ObjectNode object) {
    for (String name : object.properties().stream().map(Map.Entry::getKey).toList()) {
      object.put(name.toLowerCase(Locale.ROOT), 0).putNull(name + " ");
      object.put(name.toUpperCase(Locale.ROOT) + "S", "");
    }
  }

  private static void deep(ObjectNode object) {
    ObjectNode inner = object;
    for (int i = 0; i < DEEP; i++) {
      inner = inner.putObject("More");
    }
  }

  private static Behaviour numbers() {
    String more =
        "{\"Large\":123456789012345678901234567890,\"Larger\":1e400,\"Small\":-1E-400,\"Zero\":-0,";
    return answer(a -> withText(a, more + a.text().substring(a.text().indexOf('{') + 1)));
  }

  /** As if it were another operation's answer, or a page inside a page. */
  private static Behaviour misleading() {
    Behaviour successes =
        success(
            body -> {
              body.put("NextToken", "not here").put("Total", 0).putArray("Results");
              page(body).put("RequestId", "1").put("Code", 500).put("Success", false);
              if (!body.has("Code")) {
                body.put("Code", "OK").put("Success", false).put("Message", "");
              }
              page(body)
                  .path("Results")
                  .forEach(item -> ((ObjectNode) item).put("NextToken", "x").put("Code", 400));
            });
    Behaviour errors =
        error(body -> body.putObject("Data").put("NextToken", "").putArray("Results"));
    return successes.over(errors);
  }

  private static void emptyMessage(ObjectNode body) {
    if (body.has("Message")) {
      body.put("Message", "");
    }
  }

  /** A word of 16 letters whose case tells a number. */
  private static String caseOf(int number) {
    StringBuilder word = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      word.append((char) ((number >> bit & 1) == 0 ? 'a' + bit : 'A' + bit));
    }
    return word.toString();
  }
}

package io.github.mqttcontractkit.conformance.variants;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.Wire;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** How answers are written: headers, JSON, fields that nobody asked for. */
final class BlackBoxFormats {
  private BlackBoxFormats() {}

  static List<Variant> all() {
    return List.of(
        // Unknown extra fields conform everywhere, whatever their names are elsewhere.
        Variant.of("extra fields have names of documented ones", extraFields()),
        // RFC 8259, 7 and 2: any character may be escaped, white space is free; chunks of 3 bytes.
        Variant.of(
            "every letter of the JSON is escaped, on many lines, in chunks",
            Wire.chunks(3, 1, 500)
                .over(
                    Behaviours.answer(
                        answer ->
                            Behaviours.withText(
                                answer,
                                "\r\n\t" + escaped(Behaviours.json(answer)) + "\r\n\r\n")))),
        // RFC 9110, 5.1 and 8.3: names and media types in any case; RFC 9112, 6.3: no length.
        Variant.of(
            "headers in capitals, HTTP/1.0, the end of the connection ends the body",
            Wire.version("HTTP/1.0").over(Behaviours.answer(BlackBoxFormats::inCapitals))),
        // A RequestId is not empty and new; its form is open.
        Variant.of("request ids are 1, 2, 3 …", counting()),
        // Answers may take a while.
        Variant.of("every 8th answer comes 30 ms late and in pieces", late()),
        // Extra fields in errors; texts may be localised (ERROR-3 is a MAY); gzip if it is asked.
        Variant.of("errors are localised and have more fields, gzip if asked", localised())
            .perhapsFailing("ERROR-3"),
        // Field order is free; a Secret is a string; a ClientId means nothing for USER.
        Variant.of("fields in reverse, secrets in base64, USER has an empty ClientId", odd()));
  }

  private static Behaviour extraFields() {
    return Behaviours.success(
        body -> {
          body.put("Total", 12).put("NextToken", "not this one").put("PageNo", false);
          ObjectNode page = Behaviours.page(body);
          page.put("Success", "maybe").put("Size", -1).putArray("Items").add("GID_x@@@1");
          if (body.has("Data")) {
            page.put("Total", 1).put("PageSize", 0);
            Behaviours.items(body)
                .forEach(
                    item -> ((ObjectNode) item).put("Code", 500).put("NextToken", "").put("Id", 7));
          } else {
            page.putArray("Results");
            body.putObject("Data").putArray("Results");
          }
        });
  }

  private static String escaped(JsonNode node) {
    if (node.isTextual()) {
      return escaped(node.textValue());
    }
    List<String> parts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> parts.add(escaped(item)));
      return "[\r\n" + String.join("\t,\r\n ", parts) + " ]";
    }
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              field -> parts.add(escaped(field.getKey()) + "\n : " + escaped(field.getValue())));
      return "{\t" + String.join(" ,\n", parts) + "\r\n}";
    }
    return node.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder("\"");
    text.chars().forEach(unit -> escaped.append(String.format("\\u%04x", unit)));
    return escaped.append('"').toString();
  }

  private static StubResponse inCapitals(StubResponse answer) {
    Map<String, String> headers = new HashMap<>();
    answer.headers().forEach((name, value) -> headers.put(name.toUpperCase(Locale.ROOT), value));
    headers.put("CONTENT-TYPE", "Application/JSON ; charset=\"UTF-8\"");
    headers.put("CONNECTION", "close");
    return new StubResponse(answer.status(), headers, answer.body());
  }

  private static Behaviour counting() {
    AtomicInteger requests = new AtomicInteger();
    return Behaviours.answer(
        answer -> {
          ObjectNode body = Behaviours.json(answer);
          body.put("RequestId", "" + requests.incrementAndGet());
          Map<String, String> headers = new HashMap<>(answer.headers());
          headers.keySet().removeIf("x-acs-request-id"::equalsIgnoreCase);
          return new StubResponse(answer.status(), headers, Behaviours.bytes(body));
        });
  }

  private static Behaviour late() {
    AtomicInteger requests = new AtomicInteger();
    return (request, right) -> {
      if (requests.incrementAndGet() % 8 != 0) {
        return right.apply(request);
      }
      try {
        Thread.sleep(30);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Wire.pieces(200, 1).answer(request, right);
    };
  }

  private static Behaviour localised() {
    Behaviour errors =
        Behaviours.error(
            body ->
                body.put("Message", "パラメーターが無効です。")
                    .put("HostId", "onsmqtt.cn-hangzhou.aliyuncs.com")
                    .put("Recommend", "https://example.com/?q=" + body.path("Code").asText())
                    .putObject("AccessDeniedDetail")
                    .put("PolicyType", "none"));
    return (request, right) -> packed(request, errors.answer(request, right));
  }

  private static StubResponse packed(WireRequest request, StubResponse answer) {
    if (!request.header("accept-encoding").orElse("").contains("gzip")) {
      return answer;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Behaviours.with(
        Behaviours.with(answer, packed.toByteArray()), "Content-Encoding", "gzip");
  }

  private static Behaviour odd() {
    return Behaviours.success(
        body -> {
          if (body.has("Data")) {
            Behaviours.items(body).forEach(item -> rewrite((ObjectNode) item));
          }
        });
  }

  private static void rewrite(ObjectNode item) {
    String secret = item.path("Secret").asText();
    item.put("Secret", Base64.getEncoder().encodeToString((secret + "?>").getBytes(UTF_8)));
    if (item.path("IdentityType").asText().equals("USER")) {
      item.put("ClientId", "");
    }
    List<String> names = new ArrayList<>();
    item.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    names.forEach(name -> item.set(name, item.remove(name)));
  }
}

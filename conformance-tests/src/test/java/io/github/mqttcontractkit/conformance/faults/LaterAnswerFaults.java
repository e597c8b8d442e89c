package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.items;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.token;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.where;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.conformance.variants.Tokens;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Successes whose shape, totals or echoes are wrong on later pages or at some sizes. */
final class LaterAnswerFaults {
  private LaterAnswerFaults() {}

  static List<Fault> all() {
    return Stream.of(later(), totals()).flatMap(List::stream).toList();
  }

  private static List<Fault> later() {
    return List.of(
        qca("SHAPE-1", "with a token Code is a text", behind(body -> body.put("Code", "200")))
            .orBy("SHAPE-3")
            .shownBy(c -> c.walk(IDENTITIES.with("Size", "100"))),
        qca(
                "SHAPE-5",
                "with a token CLIENT identities have no ClientId",
                behind(body -> items(body).forEach(item -> ((ObjectNode) item).remove("ClientId"))))
            .orBy("PAGE-4", "FILTER-2", "PAGE-2", "SHAPE-1")
            .shownBy(c -> c.walk(IDENTITIES.with("Size", "100"))),
        qca(
                "SHAPE-4",
                "on the last page SignMode is empty",
                success(
                    body -> {
                      if (token(body).isEmpty()) {
                        items(body).forEach(item -> ((ObjectNode) item).put("SignMode", ""));
                      }
                    }))
            .orBy("SHAPE-1", "PAGE-4", "FILTER-2")
            .shownBy(c -> c.walk(IDENTITIES.with("Size", "100"))),
        ldc(
                "SHAPE-1",
                "on the last page NextToken is false",
                success(
                    body -> {
                      if (token(body).isEmpty()) {
                        page(body).put("NextToken", false);
                      }
                    }))
            .orBy("PAGE-3")
            .shownBy(c -> c.walk(CLIENTS.with("PageSize", "100"))),
        qca("SHAPE-1", "tokens are numbers", numericTokens()).orBy("PAGE-3").shownBy(IDENTITIES),
        ldc(
                "SHAPE-6",
                "on the last page client ids lack their group",
                success(
                    body -> {
                      if (token(body).isEmpty()) {
                        bare(body);
                      }
                    }))
            .orBy("PAGE-4", "PAGE-2", "PAGE-5")
            .shownBy(c -> c.walk(CLIENTS.with("PageSize", "100"))),
        ldc("ECHO-1", "a walk tells the PageSize that it began with", beginning())
            .shownBy(c -> c.behind(CLIENTS, call -> call.with("PageSize", "7"))),
        ldc(
                "SHAPE-1",
                "large answers tell that they are compressed and are not",
                answer(
                    a ->
                        isSuccess(a) && a.body().length > 1500
                            ? with(a, "Content-Encoding", "gzip")
                            : a))
            .orBy("PARAM-6", "PARAM-10", "ERROR-2")
            .shownBy(CLIENTS.with("PageSize", "100")),
        qca(
                "SHAPE-1",
                "answers with letters beyond Latin are UTF-16",
                answer(
                    a ->
                        isSuccess(a) && !a.text().matches("(?s)[\\x00-\\xff]*")
                            ? with(a, a.text().getBytes(UTF_16LE))
                            : a))
            .orBy("FILTER-2")
            .shownBy(c -> c.walk(IDENTITIES)));
  }

  private static List<Fault> totals() {
    return List.of(
        ldc(
                "TOTAL-1",
                "Total is rounded up to full pages",
                success((call, body) -> roundUp(call, body)))
            .orBy("TOTAL-2")
            .shownBy(CLIENTS.with("PageSize", "100")),
        ldc("TOTAL-2", "with a token Total counts what is left", leftOver())
            .orBy("TOTAL-1")
            .shownBy(c -> c.walk(CLIENTS.with("PageSize", "100"))),
        ldc(
                "TOTAL-1",
                "Total is the number of pages on pages of more than 20",
                where(
                    Contexts.size(size -> size > 20),
                    success((call, body) -> page(body).put("Total", "" + pages(call, body)))))
            .orBy("TOTAL-2")
            .shownBy(CLIENTS.with("PageSize", "50")),
        ldc(
                "SHAPE-1",
                "Total has a separator from 1,000",
                success(body -> page(body).put("Total", "%,d".formatted(total(body)))))
            .orBy("TOTAL-1", "TOTAL-2")
            .large()
            .shownBy(CLIENTS));
  }

  private static Behaviour behind(Consumer<ObjectNode> change) {
    return where(Contexts.token(), success(change));
  }

  private static void bare(ObjectNode body) {
    for (int i = 0; i < items(body).size(); i++) {
      items(body).set(i, items(body).get(i).asText().replaceAll(".*@@@", ""));
    }
  }

  /** The size of the first page of a walk is echoed on all of them. */
  private static Behaviour beginning() {
    Map<String, String> sizes = new ConcurrentHashMap<>();
    return success(
            (call, body) -> {
              String size =
                  call.parameter("NextToken")
                      .map(sizes::get)
                      .orElse(page(body).path("PageSize").asText());
              page(body).put("PageSize", size);
              if (!token(body).isEmpty()) {
                sizes.put(token(body), size);
              }
            })
        .over(Tokens.written((token, number) -> token + "-" + number));
  }

  /** Tokens are offsets, in the answer as numbers. */
  private static Behaviour numericTokens() {
    return success(
            body -> {
              if (!token(body).isEmpty()) {
                page(body).put("NextToken", Integer.parseInt(token(body)));
              }
            })
        .over(Tokens.written((token, number) -> String.valueOf(number)));
  }

  private static int total(ObjectNode body) {
    return page(body).path("Total").asInt();
  }

  private static int pages(Call call, ObjectNode body) {
    int size = OwnPaging.size(call);
    return (total(body) + size - 1) / size;
  }

  private static void roundUp(Call call, ObjectNode body) {
    if (!items(body).isEmpty()) {
      page(body).put("Total", String.valueOf(pages(call, body) * OwnPaging.size(call)));
    }
  }

  private static Behaviour leftOver() {
    return where(
        Contexts.token(),
        success(
            (call, body) -> {
              int before = (page(body).path("PageNo").asInt() - 1) * OwnPaging.size(call);
              page(body).put("Total", String.valueOf(total(body) - before));
            }));
  }
}

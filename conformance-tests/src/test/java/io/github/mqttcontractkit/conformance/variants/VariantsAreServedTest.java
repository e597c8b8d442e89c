package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.LDC;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.LabServer;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.conformance.servers.Wire;
import io.github.mqttcontractkit.conformance.variants.Variant.Ends;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Identity;
import io.github.mqttcontractkit.stub.data.Instance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks each variant without the rules of the kit: it differs from the stub in at least one
 * answer, a client that retries and follows tokens reads exactly what the variant holds, and every
 * error is a known one.
 */
class VariantsAreServedTest {
  private static final int ROUNDS = 8;
  private static final int REQUESTS = 4;
  private static final int SIZE = 7;

  static Stream<Variant> variants() {
    return Variants.smokeTested().stream();
  }

  @ParameterizedTest
  @MethodSource("variants")
  void differsFromTheStub(Variant variant) {
    try (LabServer server = serve(variant);
        LabServer plain = serve(plain())) {
      assertThat(comesInPieces(variant) || differs(server, plain)).isTrue();
    }
  }

  @Test
  void stubDoesNotDifferFromItself() {
    try (LabServer server = serve(plain());
        LabServer plain = serve(plain())) {
      assertThat(differs(server, plain)).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void walksReturnTheDataOfTheVariant(Variant variant) {
    Instance expected = variant.data().get().instances().get(Holdings.INSTANCE);
    try (LabServer server = serve(variant);
        PatientCaller caller = new PatientCaller(server.endpoint())) {
      for (int size : List.of(SIZE, 100)) {
        for (String group : variant.groups()) {
          WireRequest first = clients(group, size);
          mustMeet(variant, texts(caller.walk(first)), expected.groups().get(group));
        }
        List<List<String>> identities = expected.identities().stream().map(this::fields).toList();
        mustMeet(variant, fields(caller.walk(identities(size))), identities);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void numberedPagesAndTotalsAgreeWithTheWalk(Variant variant) {
    String group = variant.groups().get(variant.groups().size() - 1);
    try (LabServer server = serve(variant);
        PatientCaller caller = new PatientCaller(server.endpoint())) {
      List<JsonNode> walked = caller.walk(clients(group, SIZE));
      for (int k = 1; k <= walked.size() && variant.ends() != Ends.MOVING; k += 5) {
        WireRequest numbered = clients(group, SIZE);
        Exchange page = caller.send(numbered.withQuery(numbered.query() + "&PageNo=" + k));
        assertThat(PatientCaller.page(page).path("ClientIdList"))
            .isEqualTo(walked.get(k - 1).path("ClientIdList"));
        assertThat(PatientCaller.page(page).path("Total").asInt()).isEqualTo(texts(walked).size());
      }
    }
  }

  /** JSON with a new request id; an error has a known code with the status that belongs to it. */
  @ParameterizedTest
  @MethodSource("variants")
  void everyAnswerIsWellFormed(Variant variant) {
    try (LabServer server = serve(variant);
        PatientCaller caller = new PatientCaller(server.endpoint())) {
      Set<String> ids = new HashSet<>();
      for (WireRequest probe : probes(server)) {
        var response = caller.send(probe).response();
        assertThat(response.headers().get("content-type")).containsIgnoringCase("json");
        assertThat(ids.add(response.json().path("RequestId").asText())).isTrue();
        assertThat(response.json().path("RequestId").asText()).isNotEmpty();
        if (!response.isSuccess()) {
          mustBeKnown(response);
        }
      }
    }
  }

  private static void mustBeKnown(Exchange.Response response) {
    JsonNode code = response.json().path("Code");
    assertThat(response.json().path("Message").isTextual()).isTrue();
    if (code.isInt()) {
      assertThat(code.asInt()).isEqualTo(response.status());
      assertThat(response.json().path("Success").asBoolean(true)).isFalse();
    } else {
      assertThat(Refusals.error(code.asText()).status()).isEqualTo(response.status());
    }
  }

  private static boolean differs(LabServer server, LabServer plain) {
    return differ(server, Probes.all(), plain, Probes.all())
        || IntStream.range(0, ROUNDS)
            .anyMatch(round -> differ(server, probes(server), plain, probes(plain)));
  }

  private static boolean differ(
      LabServer server, List<WireRequest> theirs, LabServer plain, List<WireRequest> ours) {
    return IntStream.range(0, theirs.size())
        .anyMatch(i -> !raw(server, theirs.get(i)).equals(raw(plain, ours.get(i))));
  }

  /** All bytes that one connection returns for the same request, sent several times. */
  private static String raw(LabServer server, WireRequest request) {
    return RawConnection.answers(server.endpoint(), Collections.nCopies(REQUESTS, request))
        .replaceAll("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", "ID");
  }

  private static List<WireRequest> probes(LabServer server) {
    try (PatientCaller caller = new PatientCaller(server.endpoint())) {
      List<WireRequest> probes = new ArrayList<>(Probes.all());
      probes.addAll(
          Probes.behind(
              token(caller, Probes.list("PageSize=" + SIZE)),
              token(caller, Probes.query("Size=" + SIZE))));
      return probes;
    }
  }

  private static String token(PatientCaller caller, WireRequest request) {
    String token = PatientCaller.page(caller.send(request)).path("NextToken").asText("");
    return token.isEmpty() ? "none" : token;
  }

  /** The bytes are the same then; that they are sent piece by piece is checked by DeliveryTest. */
  private static boolean comesInPieces(Variant variant) {
    Stub stub = new Stub(Lab.CONTRACT, variant.data(), List.of());
    return Wire.isInPieces(
        variant.behaviour().answer(Probes.query("Size=1"), request -> stub.answer(request)));
  }

  private static Variant plain() {
    return Variant.of("the stub", Behaviour.right());
  }

  private static LabServer serve(Variant variant) {
    return new LabServer(Lab.CONTRACT, variant.data(), variant.behaviour());
  }

  private static <T> void mustMeet(Variant variant, List<T> met, List<T> expected) {
    if (variant.ends() == Ends.MOVING) {
      assertThat(expected.isEmpty() || met.stream().anyMatch(expected::contains)).isTrue();
    } else {
      assertThat(met).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** A request that names its action in the header and in the parameter. */
  private static WireRequest clients(String group, int size) {
    return Probes.list("PageSize=" + size, Map.of("GroupId", group, "Action", LDC));
  }

  private static WireRequest identities(int size) {
    return Probes.query("Size=" + size, Map.of("Action", QCA));
  }

  private static List<String> texts(List<JsonNode> pages) {
    return pages.stream()
        .flatMap(page -> StreamSupport.stream(page.path("ClientIdList").spliterator(), false))
        .map(JsonNode::asText)
        .toList();
  }

  private static List<List<String>> fields(List<JsonNode> pages) {
    return pages.stream()
        .flatMap(page -> StreamSupport.stream(page.path("Results").spliterator(), false))
        .map(
            item ->
                Stream.of("Username", "IdentityType", "ClientId", "SignMode")
                    .map(field -> item.path(field).asText(""))
                    .toList())
        .toList();
  }

  private List<String> fields(Identity identity) {
    return List.of(
        identity.username(),
        identity.type().value(),
        identity.clientId().orElse(""),
        identity.signMode().value());
  }
}

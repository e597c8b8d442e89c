package io.github.mqttcontractkit.conformance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.Identity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault is one that a client can see: its example gets other answers than it should. */
class FaultsAreServedTest {
  static Stream<Fault> faults() {
    return Faults.all().stream().filter(fault -> fault.example().isPresent());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void exampleIsAnsweredWrongly(Fault fault) {
    List<String> right = answers(fault, Behaviour.right());

    assertThat(answers(fault, fault.behaviour()).equals(right))
        .as("%s: whether the answers to %d requests are the right ones", fault, right.size())
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void exampleIsAnsweredAlikeByTheRightImplementation(Fault fault) {
    assertThat(answers(fault, Behaviour.right())).isEqualTo(answers(fault, Behaviour.right()));
  }

  @Test
  void tellingDataAreAsManyAsTheUsualOnes() {
    assertThat(identities(Holdings.telling())).hasSameSizeAs(identities(Holdings.usual()));
  }

  @Test
  void faultsHaveNamesOfTheirOwn() {
    assertThat(Faults.all()).extracting(Fault::toString).doesNotHaveDuplicates();
  }

  private static List<Identity> identities(Data data) {
    return data.instances().get(Holdings.INSTANCE).identities();
  }

  private static List<String> answers(Fault fault, Behaviour behaviour) {
    Stub stub = new Stub(Lab.CONTRACT, fault.data(), List.of());
    ExampleClient client = new ExampleClient(request -> behaviour.answer(request, stub::answer));
    fault.example().orElseThrow().accept(client);
    return client.notes();
  }
}

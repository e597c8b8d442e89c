package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.conformance.servers.TokenMemory;
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

  static Stream<Fault> blocks() {
    return Stream.of(
            Fault.both("none", "own paging", OwnPaging.of(OwnFilters::exact)),
            Fault.both("none", "token memory", TokenMemory.reading((asked, given) -> asked)))
        .flatMap(block -> Stream.of(block, block.over(Holdings::telling)))
        .map(block -> block.shownBy(FaultsAreServedTest::usualRequests));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void whatFaultsAreMadeOfIsRightByItself(Fault block) {
    assertThat(answers(block, block.behaviour())).isEqualTo(answers(block, Behaviour.right()));
  }

  private static void usualRequests(ExampleClient client) {
    client.walk(CLIENTS.with("PageSize", "50"));
    client.walk(CLIENTS.with("GroupId", "GID_none"));
    client.walk(IDENTITIES.with("IdentityType", "CLIENT"));
    client.get(IDENTITIES.with("Username", "test"));
    client.get(IDENTITIES.with("IdentityType", "CLIENT").with("ClientId", "GID_many@@@1"));
    client.get(CLIENTS.with("PageNo", "3").with("NextToken", ""));
    client.get(CLIENTS.with("PageNo", "1000"));
    client.get(CLIENTS.with("NextToken", "damaged"));
    client.get(IDENTITIES.with("Size", "101"));
    client.behind(CLIENTS, call -> call.with("PageSize", "7"));
    client.behind(CLIENTS, call -> call.with("GroupId", "GID_seven"));
    client.form(IDENTITIES.with("Username", "a+b %41&ö=日本😀"));
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

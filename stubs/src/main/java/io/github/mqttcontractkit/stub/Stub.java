package io.github.mqttcontractkit.stub;

import io.github.mqttcontractkit.acs.WireRequest;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.List;
import java.util.function.Supplier;

/** All stages in a row: a request in, an answer out. Safe for many threads. */
public final class Stub {
  private final List<Gate> gates;
  private final Routing routing;
  private final Contract contract;
  private final Plan plan = new Plan();
  private final Scenarios scenarios;
  private final Responder responder;
  private final Supplier<Data> data;

  /**
   * A fake of every operation of a contract.
   *
   * @param data asked once for each request, so that an answer never mixes two states
   */
  public Stub(Contract contract, Supplier<Data> data) {
    this(contract, data, List.of());
  }

  /** A fake over data that never change. */
  public Stub(Contract contract, Data data) {
    this(contract, () -> data);
  }

  Stub(Contract contract, Supplier<Data> data, List<Gate> gates) {
    this.contract = contract;
    this.gates = List.copyOf(gates);
    this.routing = new Routing(contract);
    this.scenarios = new Scenarios(contract);
    this.responder = new Responder(contract);
    this.data = data;
  }

  Contract contract() {
    return contract;
  }

  /** Answers a request, without what a scenario does to the answer on its way. */
  public Answer answer(WireRequest request) {
    return reply(request).answer();
  }

  /** Answers a request: a success, the error that the document wants, or a scenario. */
  public Reply reply(WireRequest request) {
    try {
      gates.forEach(gate -> gate.pass(request));
      Question question = routing.question(request);
      Scenario scenario =
          plan.next(question.operation().name())
              .orElseGet(() -> scenarios.choose(question, request));
      return scenario.reply(
          scenario.example().map(responder::example).orElseGet(() -> live(question)));
    } catch (Refusal refusal) {
      return Reply.plain(responder.error(refusal));
    }
  }

  /**
   * Decides about the answers of an operation, whatever callers send.
   *
   * @throws IllegalArgumentException if there is no such operation
   */
  public Control on(String operation) {
    return new Control(contract, plan, operation);
  }

  /** Starts the counts of all retry scenarios over and forgets all decisions. */
  public void reset() {
    plan.reset();
    scenarios.reset();
  }

  private Answer live(Question question) {
    try {
      Validation.check(question);
      Page page = Pager.page(question, Search.items(question, data.get()));
      return responder.success(question, page);
    } catch (Refusal refusal) {
      return responder.error(refusal);
    }
  }
}

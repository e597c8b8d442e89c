package io.github.mqttcontractkit.stub.core;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.Gate;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import io.github.mqttcontractkit.stub.gateway.Routing;
import io.github.mqttcontractkit.stub.query.Search;
import io.github.mqttcontractkit.stub.scenario.Control;
import io.github.mqttcontractkit.stub.scenario.Scenario;
import io.github.mqttcontractkit.stub.scenario.Scenarios;
import java.util.List;
import java.util.function.Supplier;

/** All stages in a row: a request in, an answer out. Safe for many threads. */
public final class Stub {
  private final Contract contract;
  private final Supplier<Data> data;
  private final List<Gate> gates;
  private final Routing routing;
  private final Scenarios scenarios;
  private final ResponseWriter responder;

  /**
   * A fake of every operation of a contract.
   *
   * @param data asked once for each request, so that an answer never mixes two states
   * @param gates that a request passes first, in this order
   */
  public Stub(Contract contract, Supplier<Data> data, List<Gate> gates) {
    this.contract = contract;
    this.data = data;
    this.gates = List.copyOf(gates);
    this.routing = new Routing(contract);
    this.scenarios = new Scenarios(contract);
    this.responder = new ResponseWriter(contract);
  }

  /** A fake that anybody may ask, over data that never change. */
  public Stub(Contract contract, Data data) {
    this(contract, () -> data, List.of());
  }

  /** The contract whose operations it answers. */
  public Contract contract() {
    return contract;
  }

  /** What it asks of callers beyond the document, in sentences for people. */
  public List<String> terms() {
    return gates.stream().map(Gate::terms).toList();
  }

  /** Answers a request, without what a scenario does to the answer on its way. */
  public StubResponse answer(WireRequest request) {
    return reply(request).answer();
  }

  /** Answers a request: a success, the error that the document wants, or a scenario. */
  public DeliveredResponse reply(WireRequest request) {
    try {
      gates.forEach(gate -> gate.pass(request));
      OperationCall question = routing.question(request);
      Scenario scenario = scenarios.choose(question, request);
      return DeliveredResponse.of(
          scenario, scenario.example().map(responder::example).orElseGet(() -> live(question)));
    } catch (ApiError refusal) {
      return DeliveredResponse.plain(responder.error(refusal));
    }
  }

  /**
   * Answers a request that is not taken.
   *
   * @param part what is wrong with it; the code names it
   * @param sentence says why
   */
  public StubResponse refuse(String part, String sentence) {
    return responder.error(routing.invalid(part, sentence));
  }

  /**
   * Decides about the answers of an operation, whatever callers send.
   *
   * @throws IllegalArgumentException if there is no such operation
   */
  public Control on(String operation) {
    return scenarios.on(operation);
  }

  /** Starts all counts over and forgets all decisions. */
  public void reset() {
    gates.forEach(Gate::reset);
    scenarios.reset();
  }

  private StubResponse live(OperationCall question) {
    try {
      return responder.success(question, Search.page(question, data.get()));
    } catch (ApiError refusal) {
      return responder.error(refusal);
    }
  }
}

package io.github.mqttcontractkit.contract;

import static io.github.mqttcontractkit.contract.ExtensionReferences.parent;

import io.github.mqttcontractkit.document.ContractProblem;
import io.github.mqttcontractkit.document.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that {@code x-untested} stands where it is read, and that its ids are unique. */
final class UntestedReferences {
  private final Contract contract;
  private final Document document;
  private final List<ContractProblem> problems = new ArrayList<>();

  UntestedReferences(Contract contract, Document document) {
    this.contract = contract;
    this.document = document;
  }

  List<ContractProblem> problems() {
    Set<String> read =
        Untested.of(contract).stream()
            .map(statement -> document.resolve(statement.pointer()))
            .collect(Collectors.toSet());
    Set<String> ids = new HashSet<>();
    for (String pointer : document.pointersTo(Untested.KEYWORD).toList()) {
      String id = document.at(pointer + "/id").asText();
      if (!read.contains(parent(pointer))) {
        add(pointer, "x-untested stands on no error and on no field of a success");
      }
      if (!ids.add(id)) {
        add(pointer + "/id", "x-untested: another place has the id " + id + " already");
      }
    }
    return problems;
  }

  private void add(String pointer, String message) {
    problems.add(new ContractProblem(document.nearest(pointer), message));
  }
}

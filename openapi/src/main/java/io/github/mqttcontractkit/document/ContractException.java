package io.github.mqttcontractkit.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document is refused. The message has one line for each problem: file, line, column, text. */
public final class ContractException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<ContractProblem> problems;

  ContractException(List<ContractProblem> problems) {
    super(problems.stream().map(ContractProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Throws if there is any problem. */
  public static void throwIfAny(List<ContractProblem> problems) {
    if (!problems.isEmpty()) {
      throw new ContractException(problems);
    }
  }

  /** What is wrong, in the order of the document where one check found it; never empty. */
  public List<ContractProblem> problems() {
    return problems;
  }
}

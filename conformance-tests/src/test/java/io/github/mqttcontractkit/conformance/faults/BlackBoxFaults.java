package io.github.mqttcontractkit.conformance.faults;

import java.util.List;
import java.util.stream.Stream;

/**
 * Faults that were written from the contract alone, without knowledge of what the kit tries: they
 * measure how far the kit reaches beyond the faults that it was developed with.
 */
final class BlackBoxFaults {
  private BlackBoxFaults() {}

  static List<Fault> all() {
    return Stream.of(
            BlackBoxPagingFaults.all(),
            BlackBoxNumberFaults.all(),
            BlackBoxAnswerFaults.all(),
            BlackBoxRequestFaults.all(),
            BlackBoxStateFaults.all())
        .flatMap(List::stream)
        .toList();
  }
}

package io.github.mqttcontractkit.conformance.faults;

import java.util.List;
import java.util.stream.Stream;

/** The faults that the kit must catch. */
public final class Faults {
  private Faults() {}

  /** All of them, new instances on each call: some remember what they answered. */
  public static List<Fault> all() {
    return Stream.of(
            ParameterFaults.all(),
            ErrorFaults.all(),
            SchemaFaults.all(),
            PagingFaults.all(),
            NumberFaults.all(),
            FilterFaults.all(),
            OrderFaults.all(),
            TransportFaults.all(),
            EncodingFaults.all(),
            RareFaults.all(),
            TokenContextFaults.all(),
            NumberContextFaults.all(),
            PostContextFaults.all(),
            ScopeFaults.all(),
            SizeContextFaults.all(),
            FilterSpellingFaults.all(),
            FilterPatternFaults.all(),
            FilterContextFaults.all(),
            FilterValidationFaults.all(),
            NumberSpellingFaults.all(),
            LenientNumberFaults.all(),
            NearMissFaults.all(),
            AnswerFaults.all(),
            LaterAnswerFaults.all(),
            RequestIdFaults.all(),
            ErrorContextFaults.all(),
            ErrorCodeFaults.all(),
            WalkFaults.all(),
            ConcurrentWalkFaults.all(),
            NumberedTokenFaults.all(),
            HeaderFaults.all(),
            QueryFaults.all(),
            ConnectionFaults.all(),
            TransientFaults.all(),
            SecretFaults.all(),
            BlackBoxFaults.all())
        .flatMap(List::stream)
        .toList();
  }
}

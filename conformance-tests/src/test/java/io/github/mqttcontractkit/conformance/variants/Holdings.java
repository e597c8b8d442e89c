package io.github.mqttcontractkit.conformance.variants;

import io.github.mqttcontractkit.model.CustomAuthIdentity.IdentityTypeEnum;
import io.github.mqttcontractkit.model.CustomAuthIdentity.SignModeEnum;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataException;
import io.github.mqttcontractkit.stub.data.DataFile;
import io.github.mqttcontractkit.stub.data.Identity;
import io.github.mqttcontractkit.stub.data.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What the implementations of the lab hold. */
public final class Holdings {
  public static final String INSTANCE = "mqtt-lab";
  public static final List<String> GROUPS = List.of("GID_none", "GID_seven", "GID_many");

  private static final Data USUAL = identities(150, 250);
  private static final Data TELLING = read(TellingNames.yaml());

  private Holdings() {}

  /** 250 clients in the largest group and 150 identities: what a quick run is meant for. */
  public static Data usual() {
    return USUAL;
  }

  /** More than 1,000 clients in the largest group, and as many identities. */
  public static Data large() {
    return identities(1050, 1100);
  }

  private static Data identities(int identities, int clients) {
    return read(
        """
        instances:
          mqtt-lab:
            groups:
              GID_none: []
              GID_seven: [{ count: 7, seed: 1 }]
              GID_many: [{ count: %d, seed: 2 }]
            identities:
              - { username: test, signMode: SIGNED }
              - { username: Test, signMode: ORIGIN }
              - { username: tester, signMode: ORIGIN }
              - { username: test, clientId: GID_many@@@1, signMode: SIGNED }
              - { username: "a+b %%41&ö=日本😀", signMode: ORIGIN }
              - { count: %d, seed: 3, signMode: ORIGIN }
              - { count: %d, seed: 4, group: GID_many, signMode: SIGNED }
        """
            .formatted(clients, identities / 2, identities - identities / 2 - 5));
  }

  /**
   * The usual clients, and identities whose names careless comparisons take for one another: blanks
   * at the ends, wildcards, letters that change with case or normalisation, words that stand for
   * nothing elsewhere, numbers, beginnings of one another, equal hashes. 41 of them share a name.
   */
  public static Data telling() {
    return TELLING;
  }

  /** The usual clients and identities, and three identities that differ only in their secret. */
  public static Data twins() {
    return usual(
        ids -> ids,
        identities -> {
          List<Identity> more = new ArrayList<>(identities);
          for (int i = 0; i < 3; i++) {
            more.add(40 * i, twin(String.valueOf(i).repeat(32)));
          }
          return more;
        });
  }

  private static Identity twin(String secret) {
    return new Identity(
        "twin", Optional.of(secret), IdentityTypeEnum.USER, Optional.empty(), SignModeEnum.ORIGIN);
  }

  /** An instance with one group of so many clients, and as many identities. */
  public static Data of(int items) {
    return read(
        items == 0
            ? "instances: { mqtt-lab: { groups: { GID_many: [] }, identities: [] } }"
            : """
              instances:
                mqtt-lab:
                  groups: { GID_many: [{ count: %d, seed: 1 }] }
                  identities: [{ count: %d, seed: 2, signMode: ORIGIN }]
              """
                .formatted(items, items));
  }

  private static Data read(String yaml) {
    try {
      return DataFile.read("lab.yaml", yaml);
    } catch (DataException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The usual clients and identities, changed. */
  static Data usual(UnaryOperator<List<String>> clients, UnaryOperator<List<Identity>> identities) {
    return edited((group, ids) -> clients.apply(ids), identities);
  }

  /**
   * The usual clients and identities, changed.
   *
   * @param clients changes the clients of a group, whose id comes first
   */
  static Data edited(
      BiFunction<String, List<String>, List<String>> clients,
      UnaryOperator<List<Identity>> identities) {
    Instance instance = usual().instances().get(INSTANCE);
    Map<String, List<String>> groups = new TreeMap<>();
    instance.groups().forEach((group, ids) -> groups.put(group, clients.apply(group, ids)));
    return of(groups, identities.apply(instance.identities()));
  }

  /** These clients by group, and these identities. */
  static Data of(Map<String, List<String>> groups, List<Identity> identities) {
    return new Data(Map.of(INSTANCE, new Instance(groups, identities)));
  }
}

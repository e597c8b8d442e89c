package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.LDC;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ids and names that are not there, and are taken for one that is nearly the same. */
final class NearMissFaults {
  private NearMissFaults() {}

  static List<Fault> all() {
    return Stream.of(instances(), groups(), others()).flatMap(List::stream).toList();
  }

  private static List<Fault> instances() {
    return List.of(
        ofIdentities("an instance id is in any case", String::equalsIgnoreCase, "MQTT-LAB"),
        ofIdentities(
            "the beginning of an instance id is enough",
            (asked, id) -> asked.length() > 2 && id.startsWith(asked),
            "mqtt-la"),
        ofIdentities(
            "a longer instance id is cut", (asked, id) -> asked.startsWith(id), "mqtt-lab2"),
        ofIdentities(
            "the end of an instance id is enough",
            (asked, id) -> asked.length() > 1 && id.endsWith(asked),
            "lab"),
        ofIdentities(
            "blanks around an instance id are dropped",
            (asked, id) -> asked.strip().equals(id),
            "mqtt-lab "),
        ofIdentities(
                "an instance id is made plain",
                (asked, id) -> Normalizer.normalize(asked, Form.NFKC).equals(id),
                "\uff4dqtt-lab")
            .seldom(),
        ofClients(
            "an instance id ends at its first control character",
            (asked, id) -> asked.split("\\p{Cntrl}", 2)[0].equals(id),
            "mqtt-lab\u0000"));
  }

  private static List<Fault> groups() {
    return List.of(
        ofGroup("a group id is in any case", String::equalsIgnoreCase, "gid_many"),
        ofGroup(
            "the beginning of a group id is enough",
            (asked, id) -> asked.length() > 4 && id.startsWith(asked),
            "GID_man"),
        ofGroup("a longer group id is cut", (asked, id) -> asked.startsWith(id), "GID_many1"),
        ofGroup(
            "the end of a group id is enough",
            (asked, id) -> asked.length() > 1 && id.endsWith(asked),
            "many"),
        ofGroup(
            "blanks around a group id are dropped",
            (asked, id) -> asked.strip().equals(id),
            " GID_many"),
        ofGroup("_ and % are wildcards in a group id", NearMissFaults::isLike, "GID_man_"));
  }

  private static List<Fault> others() {
    return List.of(
        qca("ERROR-7", "an action is in any case", actions(String::equalsIgnoreCase))
            .shownBy(new Call(QCA.toLowerCase(), IDENTITIES.version(), IDENTITIES.parameters())),
        ldc(
                "ERROR-7",
                "the beginning of an action is enough",
                actions((asked, action) -> asked.length() > 4 && action.startsWith(asked)))
            .shownBy(new Call("ListDeviceCredential", CLIENTS.version(), CLIENTS.parameters())),
        qca(
                "PARAM-9",
                "an IdentityType is in any case",
                reading("IdentityType", type -> type.toUpperCase()))
            .orBy("FILTER-1", "FILTER-2")
            .shownBy(IDENTITIES.with("IdentityType", "user")),
        qca(
                "PARAM-9",
                "an IdentityType ends at its first blank",
                reading("IdentityType", type -> type.split(" ", 2)[0]))
            .orBy("FILTER-1", "FILTER-2", "PARAM-10")
            .shownBy(IDENTITIES.with("IdentityType", "USER ")),
        qca(
                "PARAM-9",
                "of an IdentityType the first letter counts",
                reading(
                    "IdentityType",
                    type -> type.startsWith("U") ? "USER" : type.startsWith("C") ? "CLIENT" : type))
            .orBy("FILTER-1", "FILTER-2")
            .shownBy(IDENTITIES.with("IdentityType", "USERS")));
  }

  private static Fault ofIdentities(String name, BiPredicate<String, String> match, String asked) {
    return qca("ERROR-5", name, reading("InstanceId", id -> known(id, match)))
        .orBy("PARAM-10")
        .shownBy(IDENTITIES.with("InstanceId", asked));
  }

  private static Fault ofClients(String name, BiPredicate<String, String> match, String asked) {
    return ldc("ERROR-5", name, reading("InstanceId", id -> known(id, match)))
        .orBy("PARAM-10")
        .shownBy(CLIENTS.with("InstanceId", asked));
  }

  private static String known(String id, BiPredicate<String, String> match) {
    return match.test(id, Holdings.INSTANCE) ? Holdings.INSTANCE : id;
  }

  private static Fault ofGroup(String name, BiPredicate<String, String> match, String asked) {
    return ldc(
            "ERROR-6",
            name,
            reading(
                "GroupId",
                id ->
                    Holdings.GROUPS.contains(id)
                        ? id
                        : Holdings.GROUPS.stream()
                            .filter(known -> match.test(id, known))
                            .reduce((first, last) -> last)
                            .orElse(id)))
        .orBy("PARAM-10", "SHAPE-6")
        .shownBy(CLIENTS.with("GroupId", asked));
  }

  private static Behaviour actions(BiPredicate<String, String> match) {
    return reading(
        call ->
            Stream.of(LDC, QCA)
                .filter(action -> match.test(call.action(), action))
                .findFirst()
                .map(action -> new Call(action, call.version(), call.parameters()))
                .orElse(call));
  }

  private static boolean isLike(String asked, String id) {
    return asked.length() < 100
        && id.matches(Pattern.quote(asked).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q"));
  }
}

package io.github.mqttcontractkit.conformance.servers;

import io.github.mqttcontractkit.conformance.engine.ConformanceRun;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.settings.SettingsBuilder;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.stub.data.Data;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Checks servers that a test makes up. */
public final class Lab {
  public static final Contract CONTRACT = Contract.load();

  private static final long SEED = Long.getLong("matrix.seed", 42);

  private Lab() {}

  /** A server with the stub's data that changes the text of every right answer. */
  public static LabServer altered(UnaryOperator<String> change) {
    return new LabServer(
        CONTRACT,
        Data::standard,
        Behaviours.answer(a -> Behaviours.withText(a, change.apply(a.text()))));
  }

  /** Settings for a server of the lab. */
  public static Settings settings(URI endpoint, Budget budget) {
    return builder(endpoint, budget).build();
  }

  private static SettingsBuilder builder(URI endpoint, Budget budget) {
    return Settings.builder(endpoint)
        .instanceId(Holdings.INSTANCE)
        .groupIds(Holdings.GROUPS)
        .seed(SEED)
        .budget(budget)
        .timeout(Duration.ofMinutes(1));
  }

  /** The same settings for one operation, and for these rules only, if any. */
  public static Settings only(Settings all, String operation, String... rules) {
    return builder(all.endpoint(), all.budget())
        .operations(Set.of(operation))
        .rules(Set.of(rules))
        .build();
  }

  /** The same settings for other groups. */
  public static Settings askingFor(Settings all, List<String> groups) {
    return builder(all.endpoint(), all.budget()).groupIds(groups).build();
  }

  public static Report check(Behaviour behaviour, Budget budget) {
    return check(Holdings::usual, behaviour, settings -> settings, budget);
  }

  /** The same, for one operation. */
  public static Report check(Behaviour behaviour, Budget budget, String operation) {
    return check(Holdings::usual, behaviour, settings -> only(settings, operation), budget);
  }

  /** Checks an implementation over some data, with the settings changed. */
  public static Report check(
      Supplier<Data> data, Behaviour behaviour, UnaryOperator<Settings> change, Budget budget) {
    try (LabServer server = new LabServer(CONTRACT, data, behaviour)) {
      Settings settings = change.apply(settings(server.endpoint(), budget));
      return ConformanceRun.of(CONTRACT, settings, result -> {});
    }
  }
}

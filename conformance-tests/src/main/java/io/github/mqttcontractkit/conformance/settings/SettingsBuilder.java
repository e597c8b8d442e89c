package io.github.mqttcontractkit.conformance.settings;

import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.rpc.SignatureV3;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** Owns the defaults of {@link Settings} and what values they may have. */
public final class SettingsBuilder {
  private static final int MOST = 100_000;
  private static final Duration LONGEST = Duration.ofSeconds(MOST);

  private final URI endpoint;
  private Binding binding = Binding.RPC;
  private Optional<String> instanceId = Optional.empty();
  private List<String> groupIds = List.of();
  private Set<String> operations = Set.of();
  private Set<String> rules = Set.of();
  private boolean strict;
  private boolean complete;
  private long seed = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
  private Budget budget = Budget.STANDARD;
  private int maxRps;
  private Duration timeout = Duration.ofSeconds(10);
  private Optional<Duration> maxTime = Optional.empty();
  private UnaryOperator<WireRequest> signer = UnaryOperator.identity();

  SettingsBuilder(URI endpoint) {
    this.endpoint = endpoint;
    this.maxRps = EndpointUrl.isLoopback(endpoint) ? 0 : Settings.REMOTE_RPS;
  }

  SettingsBuilder(Settings settings) {
    this.endpoint = settings.endpoint();
    this.binding = settings.binding();
    this.instanceId = settings.instanceId();
    this.groupIds = settings.groupIds();
    this.operations = settings.operations();
    this.rules = settings.rules();
    this.strict = settings.strict();
    this.complete = settings.complete();
    this.seed = settings.seed();
    this.budget = settings.budget();
    this.maxRps = settings.maxRps();
    this.timeout = settings.timeout();
    this.maxTime = settings.maxTime();
    this.signer = settings.signer();
  }

  /** The form of requests. Default: {@link Binding#RPC}. */
  public SettingsBuilder binding(Binding form) {
    binding = form;
    return this;
  }

  /** An instance that the implementation has. Default: that of the document, the stub's. */
  public SettingsBuilder instanceId(String id) {
    instanceId = Optional.of(id);
    return this;
  }

  /** Groups of that instance. Default, also if there are none: those of the document. */
  public SettingsBuilder groupIds(List<String> ids) {
    groupIds = List.copyOf(ids);
    return this;
  }

  /** Checks these operations only; all if there are none. */
  public SettingsBuilder operations(Collection<String> names) {
    operations = Set.copyOf(names);
    return this;
  }

  /** Checks these rules only; all if there are none. */
  public SettingsBuilder rules(Collection<String> ids) {
    rules = Set.copyOf(ids);
    return this;
  }

  /** Whether a broken SHOULD breaks the verdict too. Default: no. */
  public SettingsBuilder strict(boolean on) {
    strict = on;
    return this;
  }

  /** Whether a skipped MUST leaves the verdict undecided. Default: no. */
  public SettingsBuilder complete(boolean on) {
    complete = on;
    return this;
  }

  /** Seed of all random examples. Default: another one each time. */
  public SettingsBuilder seed(long number) {
    seed = number;
    return this;
  }

  /** How much may be asked. Default: {@link Budget#STANDARD}. */
  public SettingsBuilder budget(Budget size) {
    budget = size;
    return this;
  }

  /**
   * Most requests a second, 0 for no limit. Default: no limit on the loopback interface, {@link
   * Settings#REMOTE_RPS} elsewhere.
   *
   * @throws InvalidSetting if it is below 0 or above 100000
   */
  public SettingsBuilder maxRps(int most) {
    if (most < 0 || most > MOST) {
      throw new InvalidSetting("maxRps", String.valueOf(most), "from 0 to " + MOST);
    }
    maxRps = most;
    return this;
  }

  /**
   * Time for one request. Default: 10 seconds.
   *
   * @throws InvalidSetting if it is below one second or above 100000
   */
  public SettingsBuilder timeout(Duration time) {
    timeout = inSeconds("timeout", time);
    return this;
  }

  /**
   * Time after which no further request is sent; what is open then is inconclusive. Default: no
   * limit.
   *
   * @throws InvalidSetting if it is below one second or above 100000
   */
  public SettingsBuilder maxTime(Duration time) {
    maxTime = Optional.of(inSeconds("maxTime", time));
    return this;
  }

  /** Signs every request with this key, ACS3-HMAC-SHA256. Default: unsigned. */
  public SettingsBuilder credentials(Credentials key) {
    return signer(
        request -> SignatureV3.sign(request, key, Instant.now(), UUID.randomUUID().toString()));
  }

  SettingsBuilder signer(UnaryOperator<WireRequest> other) {
    signer = other;
    return this;
  }

  /**
   * Signs with the key that the environment holds, if it holds one: {@code
   * ALIBABA_CLOUD_ACCESS_KEY_ID}, {@code ALIBABA_CLOUD_ACCESS_KEY_SECRET} and, if there is one,
   * {@code ALIBABA_CLOUD_SECURITY_TOKEN}.
   *
   * @throws IllegalArgumentException if only a part of a key is there
   */
  public SettingsBuilder credentialsFrom(Map<String, String> environment) {
    Credentials.fromEnvironment(environment).ifPresent(this::credentials);
    return this;
  }

  /** The settings. */
  public Settings build() {
    return new Settings(
        endpoint,
        binding,
        instanceId,
        groupIds,
        operations,
        rules,
        strict,
        complete,
        seed,
        budget,
        maxRps,
        timeout,
        maxTime,
        signer);
  }

  private static Duration inSeconds(String setting, Duration time) {
    if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST) > 0) {
      throw new InvalidSetting(
          setting, String.valueOf(time.toSeconds()), "from 1 to " + MOST + " seconds");
    }
    return time;
  }
}

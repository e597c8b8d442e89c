package io.github.mqttcontractkit.conformance.cli;

import io.github.mqttcontractkit.conformance.settings.EndpointUrl;
import io.github.mqttcontractkit.conformance.settings.SettingsBuilder;
import io.github.mqttcontractkit.rpc.Binding;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say what is checked: where it is, how it is asked, and for whose data. */
final class TargetOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "What to check; without it the stub is started inside and checked.")
  private Optional<String> endpoint;

  @Option(
      names = "--binding",
      paramLabel = "rpc|path",
      description = "Form of the requests: rpc (default) sends to /, path to /<Operation>.")
  private Optional<String> binding;

  @Option(
      names = "--instance-id",
      paramLabel = "ID",
      description = "An instance of yours. Default: that of the document, which the stub has.")
  private Optional<String> instanceId;

  @Option(
      names = "--group-id",
      paramLabel = "ID",
      description =
          "A group of that instance; several are welcome. Default: those of the document.")
  private List<String> groupIds = List.of();

  /** The URL to check; empty for the stub inside. */
  Optional<URI> endpoint() {
    return endpoint.map(
        text -> WrongOption.unlessRefused(command.commandLine(), () -> EndpointUrl.parse(text)));
  }

  /** Sets what was given. */
  void fill(SettingsBuilder settings) {
    binding.ifPresent(
        name ->
            settings.binding(
                WrongOption.oneOf(command.commandLine(), Binding.class, "--binding", name)));
    instanceId.ifPresent(settings::instanceId);
    settings.groupIds(groupIds);
  }
}

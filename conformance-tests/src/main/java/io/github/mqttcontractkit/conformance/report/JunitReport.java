package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;

/** {@code junit.xml}, written by the JUnit Platform's own writer: one case for each verdict. */
final class JunitReport {
  private JunitReport() {}

  static void write(Report report, Path file) throws IOException {
    Path directory = Files.createTempDirectory(file.toAbsolutePath().getParent(), "junit");
    LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new ReplayEngine(report))
                .build())
        .execute(
            LauncherDiscoveryRequestBuilder.request().build(),
            new LegacyXmlReportGeneratingListener(directory, new PrintWriter(Writer.nullWriter())));
    Files.move(
        directory.resolve("TEST-" + ReplayEngine.ID + ".xml"),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    Files.delete(directory);
  }
}

package io.github.mqttcontractkit.conformance.report;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.github.mqttcontractkit.conformance.Report;
import io.github.mqttcontractkit.conformance.RuleResult;
import io.github.mqttcontractkit.contract.Contract;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code report.html}: one file, no script, nothing from elsewhere. */
final class HtmlReport {
  private HtmlReport() {}

  static void write(Contract contract, Report report, Path file) throws IOException {
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassForTemplateLoading(HtmlReport.class, "");
    templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    try (Writer out = Files.newBufferedWriter(file)) {
      templates.getTemplate("report.ftlh").process(model(contract, report), out);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> model(Contract contract, Report report) {
    return Map.of(
        "report",
        report,
        "locations",
        report.rules().stream()
            .map(RuleResult::cites)
            .distinct()
            .collect(Collectors.toMap(cites -> cites, cites -> contract.locate(cites).toString())));
  }
}

package io.github.mqttcontractkit.conformance.coverage;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import io.github.mqttcontractkit.conformance.judging.Rule;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A table of implementations by rules, for people.
 *
 * @param title what it shows
 * @param summary its numbers, one sentence
 * @param legend what its marks mean
 * @param rows one for each implementation
 */
public record Matrix(String title, String summary, List<Mark> legend, List<Row> rows) {

  /** What became of one rule on one implementation. */
  public enum Mark {
    EXPECTED('X', "caught by the rule that must catch it", "#2a9d4b"),
    ALSO('x', "caught by another rule too", "#2a9d4b66"),
    INTERMITTENT('~', "caught, and named as intermittent", "#e9a13b"),
    PASSED('.', "passed", "#2a9d4b33"),
    SHOULD('s', "breaks a SHOULD or MAY, as the table says", "#e9a13b"),
    SKIPPED('-', "not exercised", "#8883"),
    UNDECIDED('?', "undecided", "#48f6"),
    WRONG('!', "what must not be", "#d33");

    private final char letter;
    private final String meaning;
    private final String colour;

    Mark(char letter, String meaning, String colour) {
      this.letter = letter;
      this.meaning = meaning;
      this.colour = colour;
    }

    public String letter() {
      return String.valueOf(letter);
    }

    public String meaning() {
      return meaning;
    }

    public String colour() {
      return colour;
    }
  }

  /**
   * @param name of the implementation
   * @param remark what else there is to say
   * @param marks by rule
   */
  public record Row(String name, String remark, Map<String, Mark> marks) {
    public Mark mark(String rule) {
      return marks.get(rule);
    }
  }

  /** The rules. */
  public List<String> columns() {
    return Catalogue.rules().stream().map(Rule::id).toList();
  }

  /** Writes {@code target/<name>.html} and {@code target/<name>.txt}. */
  void write(String name) {
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassForTemplateLoading(Matrix.class, "");
    DefaultObjectWrapperBuilder beans =
        new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
    beans.setExposeFields(true);
    templates.setObjectWrapper(beans.build());
    Path folder = Path.of("target");
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".txt"), text());
      try (Writer html = Files.newBufferedWriter(folder.resolve(name + ".html"))) {
        templates.getTemplate("matrix.ftlh").process(Map.of("matrix", this), html);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder(title).append('\n').append(summary).append("\n\n");
    legend.forEach(m -> text.append(m.letter()).append("  ").append(m.meaning()).append('\n'));
    text.append("\ncolumns: ").append(String.join(" ", columns())).append("\n\n");
    for (Row row : rows) {
      columns().forEach(rule -> text.append(row.mark(rule) == null ? ' ' : row.mark(rule).letter));
      text.append("  ").append(row.name()).append("  ").append(row.remark()).append('\n');
    }
    return text.toString();
  }
}

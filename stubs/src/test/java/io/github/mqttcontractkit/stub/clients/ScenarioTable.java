package io.github.mqttcontractkit.stub.clients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in plain text: rows by scenario, numbered columns by server, form and client. */
final class ScenarioTable {
  static final String GREEN = "ok";

  private final List<String> columns = new ArrayList<>();
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  /**
   * Adds a column.
   *
   * @param name what the legend says
   * @param cells by row, each a word; the same rows in every column
   */
  void add(String name, Map<String, String> cells) {
    columns.add(name);
    cells.forEach((row, cell) -> rows.computeIfAbsent(row, r -> new ArrayList<>()).add(cell));
  }

  @Override
  public String toString() {
    int widest = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    String legend =
        IntStream.rangeClosed(1, columns.size())
            .mapToObj(i -> "%3d  %s".formatted(i, columns.get(i - 1)))
            .collect(Collectors.joining("\n"));
    List<String> numbers =
        IntStream.rangeClosed(1, columns.size()).mapToObj(String::valueOf).toList();
    String body =
        rows.entrySet().stream()
            .map(row -> line(row.getKey(), row.getValue(), widest))
            .collect(Collectors.joining("\n"));
    return legend + "\n\n" + line("", numbers, widest) + "\n" + body + "\n";
  }

  private static String line(String name, List<String> cells, int widest) {
    return name
        + " ".repeat(widest - name.length())
        + cells.stream().map("%4s"::formatted).collect(Collectors.joining());
  }
}

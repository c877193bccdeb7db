package org.sweep4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sweep4j.data.read.BundledData;
import org.sweep4j.data.read.BundledData.BundledSet;
import picocli.CommandLine.Command;

/** {@code sweep4j data}: the bundled data sets. */
@Command(name = "data", description = "List the bundled data sets.")
final class DataCommand implements Callable<Integer> {
  private final Console console;

  DataCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    TextTable table =
        new TextTable(
            List.of("name", "rows", "columns", "task", "description", "source", "licence"));
    List<Map<String, Object>> documents = new ArrayList<>();
    for (BundledSet set : BundledData.all()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("name", set.name());
      fields.put("rows", set.rows());
      fields.put("columns", set.columns());
      fields.put("task", set.task().spelling());
      fields.put("description", set.description());
      fields.put("source", set.source());
      fields.put("licence", set.licence());
      table.add(fields.values().stream().map(String::valueOf).toList());
      documents.add(fields);
    }
    table.lines().forEach(console::result);
    console.document(documents);
    return 0;
  }
}

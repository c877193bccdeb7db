package org.sweep4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.DataDescription;
import org.sweep4j.data.read.BundledData;
import org.sweep4j.data.read.BundledData.BundledSet;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep4j data}: what a file is taken for, or the bundled data sets. */
@Command(
    name = "data",
    description = "Describe a file of data as training would read it, or list the bundled sets.")
final class DataCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A table, a bundled set, IDX images, or an experiment; default: list the sets.")
  private @Nullable String file;

  @Option(names = "--target", paramLabel = "COLUMN", description = "Default: the last column.")
  private @Nullable String target;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "How to read it, such as data.header=false. Repeatable.")
  private List<String> assignments = new ArrayList<>();

  DataCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (file != null) {
      List<String> all = new ArrayList<>(assignments);
      Optional.ofNullable(target).ifPresent(name -> all.add("data.target=" + Json.write(name)));
      DataSummary summary = DataDescription.of(file, all);
      DataLines.print(summary, console);
      console.document(summary);
      return 0;
    }
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

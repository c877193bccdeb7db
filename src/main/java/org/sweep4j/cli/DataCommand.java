package org.sweep4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
final class DataCommand extends ConsoleCommand {
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

  @Override
  public Integer call() {
    if (file != null) {
      List<String> all = new ArrayList<>(assignments);
      Optional.ofNullable(target).ifPresent(name -> all.add("data.target=" + Json.write(name)));
      DataSummary summary = DataDescription.of(file, all);
      console().describe(summary);
      console().document(summary);
      return 0;
    }
    TextTable table =
        new TextTable("name", "rows", "columns", "task", "description", "source", "licence");
    for (BundledSet set : BundledData.all()) {
      table.add(
          set.name(),
          set.rows(),
          set.columns(),
          set.task().spelling(),
          set.description(),
          set.source(),
          set.licence());
    }
    table.print(console());
    console().document(BundledData.all());
    return 0;
  }
}

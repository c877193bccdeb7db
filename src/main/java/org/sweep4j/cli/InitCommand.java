package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.NewExperiment;
import org.sweep4j.json.Json;
import org.sweep4j.report.page.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep4j init}: an experiment and a sweep for a table, to begin with. */
@Command(
    name = "init",
    description = "Write an experiment and a sweep for a table; they run as they are.")
final class InitCommand extends ConsoleCommand {
  @Parameters(paramLabel = "DATA.csv", description = "A table, or a bundled set.")
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private String table;

  @Option(names = "--target", paramLabel = "COLUMN", description = "Default: the last column.")
  private @Nullable String target;

  @Option(
      names = "--set",
      paramLabel = "data.KEY=VALUE",
      description = "How to read the table, such as data.header=false. Repeatable.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where to write; default: here.")
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private Path folder;

  @Override
  public Integer call() throws IOException {
    List<String> all = new ArrayList<>(settings);
    Optional.ofNullable(target).ifPresent(name -> all.add("data.target=" + Json.write(name)));
    NewExperiment files = NewExperiment.of(table, folder, all);
    files.write(folder);
    console().describe(files.summary());
    Path experiment = folder.resolve(NewExperiment.EXPERIMENT).normalize();
    Path sweep = folder.resolve(NewExperiment.SWEEP).normalize();
    console().result("Written: %s and %s. Now run".formatted(experiment, sweep));
    console().result("  " + ShellCommand.of(List.of("train", experiment.toString())));
    console().result("  " + ShellCommand.of(List.of("sweep", sweep.toString())));
    console().document(Map.of("experiment", experiment.toString(), "sweep", sweep.toString()));
    return 0;
  }
}

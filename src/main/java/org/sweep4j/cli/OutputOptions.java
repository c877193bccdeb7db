package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.OutputDirectory;
import org.sweep4j.search.journal.SweepDirectory.Existing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a command writes its run directory. */
final class OutputOptions {
  private static final Path RUNS = Path.of("runs");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The run directory; default: runs/NAME.")
  private @Nullable Path out;

  @ArgGroup private @Nullable ExistingRun existing;

  /** What to do with a directory that holds a training or a sweep already. */
  private static final class ExistingRun {
    @SuppressWarnings("unused") // what is left if overwrite is not given
    @Option(names = "--resume", description = "Continue what the run directory holds.")
    private boolean resume;

    @Option(
        names = "--overwrite",
        description = "Replace what Sweep4j wrote into the run directory; other files in it stay.")
    private boolean overwrite;
  }

  OutputDirectory directory(String name) {
    return new OutputDirectory(Optional.ofNullable(out).orElse(RUNS.resolve(name)), whatToDo());
  }

  private Existing whatToDo() {
    if (existing == null) {
      return Existing.REFUSE;
    }
    return existing.overwrite ? Existing.OVERWRITE : Existing.RESUME;
  }
}

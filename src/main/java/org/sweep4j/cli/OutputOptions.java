package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.OutputDirectory;
import picocli.CommandLine.Option;

/** Where a command writes its run directory. */
final class OutputOptions {
  private static final Path RUNS = Path.of("runs");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The run directory; default: runs/NAME.")
  private @Nullable Path out;

  @Option(names = "--overwrite", description = "Replace the run directory if it exists.")
  private boolean overwrite;

  OutputDirectory directory(String name) {
    return new OutputDirectory(Optional.ofNullable(out).orElse(RUNS.resolve(name)), overwrite);
  }
}

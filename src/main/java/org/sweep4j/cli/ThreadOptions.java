package org.sweep4j.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many threads work on a large network. */
final class ThreadOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that share the training of a large network; in a sweep the workers' trainings"
              + " share them; default: the number of cores. Never changes results.")
  private @Nullable Integer threads;

  /** Empty where none is given. */
  OptionalInt number() {
    return threads == null ? OptionalInt.empty() : OptionalInt.of(threads);
  }
}

package org.sweep4j.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweep4j.app.Cancellation;
import org.sweep4j.app.CheckRequest;
import org.sweep4j.app.OutputDirectory;
import org.sweep4j.app.SweepOutcome;
import org.sweep4j.app.SweepRequest;
import org.sweep4j.app.SweepWatcher;
import org.sweep4j.app.TrainListener;
import org.sweep4j.app.TrainRequest;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.search.run.Execution;

/** Runs in a JVM of its own, on a house to which something was added. */
public final class RecipeRun {
  private RecipeRun() {}

  /**
   * Checks and trains on both engines each experiment, and runs each sweep.
   *
   * @param files YAML; those with {@code sweep} in their names are sweeps
   */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      System.out.println(file + ": " + (file.contains("sweep") ? swept(file) : trained(file)));
    }
  }

  private static String trained(String file) throws IOException {
    if (!new CheckRequest(ExperimentTree.read(Path.of(file)), 3).run(warning -> {}).passed()) {
      return "the check failed";
    }
    for (String engine : List.of("dl4j", "backprop")) {
      String error =
          TrainRequest.of(ExperimentTree.read(Path.of(file)).set("engine=" + engine))
              .into(new OutputDirectory(Path.of(file + "-" + engine)))
              .run(TrainListener.SILENT, new Cancellation())
              .error()
              .orElse("");
      if (!error.isEmpty()) {
        return engine + ": " + error;
      }
    }
    return "works";
  }

  private static String swept(String file) throws IOException {
    SweepOutcome outcome =
        SweepRequest.of(
                Path.of(file),
                Optional.empty(),
                List.of(),
                new OutputDirectory(Path.of(file + "-run")),
                Execution.withWorkers(1),
                Optional.empty())
            .run(SweepWatcher.SILENT, new Cancellation());
    return outcome.result().allFailed() ? "every trial failed" : "works";
  }
}

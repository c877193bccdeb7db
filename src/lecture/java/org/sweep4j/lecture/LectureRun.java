package org.sweep4j.lecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep4j.app.Cancellation;
import org.sweep4j.app.OutputDirectory;
import org.sweep4j.app.SweepOutcome;
import org.sweep4j.app.SweepRequest;
import org.sweep4j.app.SweepWatcher;
import org.sweep4j.app.TrainListener;
import org.sweep4j.app.TrainRequest;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.search.journal.SweepDirectory.Existing;
import org.sweep4j.search.run.Execution;

/**
 * One run of the lecture's page.
 *
 * @param name of its directory
 * @param config its file, without the ending
 * @param assignments changes of the experiment
 */
record LectureRun(Kind kind, String name, String config, List<String> assignments) {
  private static final List<String> TRAININGS =
      List.of("04-forward-pass", "10-penalties", "14-early-stopping", "24-keras-l2-network");
  private static final List<String> SWEEPS =
      List.of(
          "02-activation-functions",
          "06-batch-sizes",
          "07-momentum-on-a-ravine",
          "07-momentum",
          "09-learning-rate-schedules",
          "11-too-much-regularisation",
          "11-too-much-l1",
          "12-dropout",
          "15-augmentation",
          "23-importance",
          "24-swish-against-relu");

  /** What is done with the config. */
  enum Kind {
    WORKED_STEP,
    TRAINING,
    SWEEP
  }

  LectureRun {
    assignments = List.copyOf(assignments);
  }

  /** In the order in which they run. */
  static List<LectureRun> all() {
    List<LectureRun> runs = new ArrayList<>();
    runs.add(of(Kind.WORKED_STEP, WorkedStep.RUN));
    TRAININGS.forEach(name -> runs.add(of(Kind.TRAINING, name)));
    for (String activation : VanishingTopic.ACTIVATIONS) {
      for (int depth = VanishingTopic.SHALLOWEST; depth <= VanishingTopic.DEEPEST; depth++) {
        runs.add(vanishing(activation, depth));
      }
    }
    SWEEPS.forEach(name -> runs.add(of(Kind.SWEEP, name)));
    for (SearchTopic.Method method : SearchTopic.METHODS) {
      SearchTopic.SEEDS.forEach(seed -> runs.add(search(method, seed)));
    }
    return runs;
  }

  private static LectureRun of(Kind kind, String name) {
    return new LectureRun(kind, name, name, List.of());
  }

  /** All methods train as long as Hyperband's longest trials, so that epochs compare. */
  private static LectureRun search(SearchTopic.Method method, int seed) {
    return new LectureRun(
        Kind.SWEEP,
        method.run(seed),
        method.config(),
        List.of("training.epochs=81", "seed=" + seed));
  }

  /** The gradient at the start is what counts: two epochs show it. */
  private static LectureRun vanishing(String activation, int depth) {
    return new LectureRun(
        Kind.TRAINING,
        VanishingTopic.run(activation, depth),
        "03-vanishing-gradients",
        List.of(
            "model.hidden.activation=" + activation,
            "model.hidden.layers=" + depth,
            "training.epochs=2"));
  }

  /**
   * Runs it into a directory of its name, in place of a run that is there.
   *
   * @return why it failed; empty if it did not
   * @throws org.sweep4j.config.BadInputException if a file or the directory cannot be used
   */
  Optional<String> run(Path configs, Path runs) throws IOException {
    Path file = file(configs);
    Path directory = runs.resolve(name);
    return switch (kind) {
      case WORKED_STEP -> WorkedStep.run(training(file, directory), directory);
      case TRAINING ->
          training(file, directory).run(TrainListener.SILENT, new Cancellation()).error();
      case SWEEP -> sweep(file, directory);
    };
  }

  /** Its file in the lecture's configs. */
  Path file(Path configs) {
    return configs.resolve(config + ".yaml");
  }

  private TrainRequest training(Path file, Path directory) {
    return new TrainRequest(
        ExperimentTree.read(file).set(assignments),
        0,
        Integer.MAX_VALUE,
        kind == Kind.WORKED_STEP,
        Optional.of(new OutputDirectory(directory, Existing.OVERWRITE)));
  }

  private Optional<String> sweep(Path file, Path directory) throws IOException {
    SweepOutcome outcome =
        SweepRequest.of(
                file,
                Optional.empty(),
                assignments,
                new OutputDirectory(directory, Existing.OVERWRITE),
                Execution.withWorkers(Runtime.getRuntime().availableProcessors()),
                Optional.empty())
            .run(SweepWatcher.SILENT, new Cancellation());
    return outcome.result().allFailed()
        ? Optional.of(name + ": every trial failed")
        : outcome.refitError();
  }
}

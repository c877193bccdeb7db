package org.sweep4j.lecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
  private static final List<String> SWEEPS =
      List.of(
          "02-activation-functions",
          "03-vanishing-by-depth",
          "06-batch-sizes",
          "07-momentum-on-a-ravine",
          "07-momentum",
          "07-momentum-schedule",
          "09-learning-rate-schedules",
          "11-too-much-regularisation",
          "11-too-much-l1",
          "12-dropout",
          "15-augmentation",
          "16-units");

  /** Has its seeds among its parameters. */
  private static final String SEEDS_INSIDE = "24-swish-against-relu";

  /** All methods train as long as Hyperband's longest trials, so that epochs compare. */
  private static final String LONGEST = "training.epochs=81";

  /** What is done with the config. */
  enum Kind {
    WORKED_STEP,
    MEASUREMENTS,
    TRAINING,
    SWEEP
  }

  LectureRun {
    assignments = List.copyOf(assignments);
  }

  /** In the order in which they run. */
  static List<LectureRun> all() {
    List<LectureRun> runs = new ArrayList<>();
    runs.add(new LectureRun(Kind.WORKED_STEP, WorkedStep.RUN, WorkedStep.RUN, List.of()));
    runs.add(new LectureRun(Kind.MEASUREMENTS, Measurements.FILE, Measurements.CONFIG, List.of()));
    runs.add(new LectureRun(Kind.SWEEP, SEEDS_INSIDE, SEEDS_INSIDE, List.of()));
    for (int seed : Runs.SEEDS) {
      runs.add(seeded(Kind.TRAINING, EarlyStoppingTopic.CONFIG, seed));
      VanishingTopic.ACTIVATIONS.forEach(activation -> addVanishing(runs, activation, seed));
      SWEEPS.forEach(config -> runs.add(seeded(Kind.SWEEP, config, seed)));
      SearchTopic.METHODS.forEach(
          method -> runs.add(seeded(Kind.SWEEP, method.config(), seed, LONGEST)));
    }
    ImportanceTopic.SEEDS.forEach(
        seed -> runs.add(seeded(Kind.SWEEP, ImportanceTopic.CONFIG, seed)));
    return runs;
  }

  private static LectureRun seeded(Kind kind, String config, int seed, String... assignments) {
    List<String> all = new ArrayList<>(List.of(assignments));
    all.add("seed=" + seed);
    return new LectureRun(kind, Runs.name(config, seed), config, all);
  }

  /** The gradient at the start is what counts: two epochs show it. */
  private static void addVanishing(List<LectureRun> runs, String activation, int seed) {
    for (int depth = VanishingTopic.SHALLOWEST; depth <= VanishingTopic.DEEPEST; depth++) {
      runs.add(
          new LectureRun(
              Kind.TRAINING,
              Runs.name(VanishingTopic.run(activation, depth), seed),
              VanishingTopic.CONFIG,
              List.of(
                  "model.hidden.activation=" + activation,
                  "model.hidden.layers=" + depth,
                  "training.epochs=2",
                  "seed=" + seed)));
    }
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
      case MEASUREMENTS -> {
        Measurements.write(file, directory);
        yield Optional.empty();
      }
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
        OptionalInt.empty(),
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

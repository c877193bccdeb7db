package org.sweep4j.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.random.Seed;
import org.sweep4j.search.journal.SweepDirectory.Existing;
import org.sweep4j.search.method.DryRun;
import org.sweep4j.search.run.Execution;

/**
 * A sweep to be run. Immutable.
 *
 * <pre>{@code
 * SweepOutcome outcome =
 *     SweepRequest.of(Path.of("configs/sonar-grid.yaml"), Path.of("runs/sonar"))
 *         .set("training.epochs=50")
 *         .executed(Execution.withWorkers(2))
 *         .run(
 *             new SweepWatcher() {
 *               public void finished(Trial trial, boolean best) {}
 *             },
 *             new Cancellation());
 * Optional<Trial> best = outcome.result().best();
 * }</pre>
 *
 * @param experiment instead of the one that the sweep file names
 * @param assignments changes of the experiment, such as {@code training.epochs=20}
 * @param existing what to do with a sweep that is in the directory
 * @param learnedFrom run directory of an earlier sweep over the same parameters
 */
public record SweepRequest(
    SweepInput sweep,
    Optional<ExperimentInput> experiment,
    List<String> assignments,
    Path directory,
    Existing existing,
    Execution execution,
    Optional<Path> learnedFrom) {
  public SweepRequest {
    assignments = List.copyOf(assignments);
  }

  /** The sweep of a file on all cores, into a directory that holds no sweep yet. */
  public static SweepRequest of(Path file, Path directory) {
    return new SweepRequest(
        SweepInput.of(file),
        Optional.empty(),
        List.of(),
        directory,
        Existing.REFUSE,
        Execution.withWorkers(Runtime.getRuntime().availableProcessors()),
        Optional.empty());
  }

  /** With further changes of the experiment, which overrule those before. */
  public SweepRequest set(String... more) {
    List<String> all = Stream.concat(assignments.stream(), Stream.of(more)).toList();
    return new SweepRequest(sweep, experiment, all, directory, existing, execution, learnedFrom);
  }

  public SweepRequest executed(Execution how) {
    return new SweepRequest(sweep, experiment, assignments, directory, existing, how, learnedFrom);
  }

  public SweepRequest whereOneExists(Existing what) {
    return new SweepRequest(
        sweep, experiment, assignments, directory, what, execution, learnedFrom);
  }

  /**
   * Runs to the end, or to an interruption.
   *
   * @throws BadInputException if files, data or directory cannot be used
   * @throws org.sweep4j.engine.MachineFailure if a trial could not be trained for want of memory,
   *     say, or not be kept; those before it are kept
   * @throws IOException if other files cannot be read or written
   */
  public SweepOutcome run(SweepWatcher watcher, Cancellation cancellation) throws IOException {
    return new Sweeper(this, watcher, cancellation).run();
  }

  /**
   * The first candidates, of which none is trained.
   *
   * @return at most {@code most}
   */
  public List<Configuration> candidates(int most, Consumer<Problem> warnings) {
    SweepFile file = read(warnings);
    Seed seed = new Seed(0);
    if (experiment.isPresent() || file.sweep().experiment().isPresent()) {
      ExperimentTree tree = experiment(file).tree();
      file.check(tree).forEach(warnings);
      seed = tree.experiment(ReadOption.ofFolds(file.sweep().folds())).seed();
    }
    return DryRun.candidates(file.sweep(), seed, most);
  }

  SweepFile read(Consumer<Problem> warnings) {
    return sweep.read(warnings);
  }

  ExperimentInput experiment(SweepFile file) {
    return experiment
        .or(() -> file.sweep().experiment().map(ExperimentInput::of))
        .map(input -> input.set(assignments))
        .orElseThrow(
            () ->
                new BadInputException(
                    Problem.of(
                        sweep.name(),
                        "a sweep needs an experiment to change, found none; add experiment:"
                            + " FILE.yaml to the sweep file or --experiment FILE.yaml to the"
                            + " command")));
  }
}

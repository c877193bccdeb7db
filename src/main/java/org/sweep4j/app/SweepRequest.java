package org.sweep4j.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.ConfigFile;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.random.Seed;
import org.sweep4j.search.method.DryRun;
import org.sweep4j.search.run.Execution;

/**
 * A sweep to be run.
 *
 * @param sweep what is searched
 * @param experiment what its trials change
 * @param output where it is written
 * @param execution how many workers train, and how long
 * @param learnedFrom run directory of an earlier sweep over the same parameters
 */
public record SweepRequest(
    SweepFile sweep,
    Optional<ExperimentTree> experiment,
    OutputDirectory output,
    Execution execution,
    Optional<Path> learnedFrom) {

  /**
   * The sweep of a file.
   *
   * @param experiment instead of the one that the sweep file names
   * @param assignments changes of the experiment, such as {@code training.epochs=20}
   * @throws BadInputException if a file cannot be used
   */
  public static SweepRequest of(
      Path file,
      Optional<Path> experiment,
      List<String> assignments,
      OutputDirectory output,
      Execution execution,
      Optional<Path> learnedFrom) {
    ConfigFile.requireSweep(file);
    SweepFile sweep = SweepFile.read(file);
    return new SweepRequest(
        sweep,
        experiment
            .or(() -> sweep.sweep().experiment())
            .map(ExperimentTree::read)
            .map(tree -> tree.set(assignments)),
        output,
        execution,
        learnedFrom);
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
    sweep.warnings().forEach(warnings);
    Seed seed = new Seed(0);
    if (experiment.isPresent()) {
      sweep.check(experiment.get()).forEach(warnings);
      seed = experiment.get().experiment(ReadOption.ofFolds(sweep.sweep().folds())).seed();
    }
    Seed known = seed;
    return sweep.locating(() -> DryRun.candidates(sweep.sweep(), known, most));
  }
}

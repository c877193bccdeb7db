package org.sweep4j.app;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweep4j.config.FoldPlan;
import org.sweep4j.config.Range;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;

/**
 * A training to be done. Immutable.
 *
 * @param experiment what is trained
 * @param folds on which the experiment is scored first, as a sweep scores a trial; 0 for none
 * @param mostEpochs after which it is stopped, as a sweep stops a trial
 * @param threads that share the work of a large network, whose bits do not depend on them; empty
 *     for as many as there are cores
 * @param traced whether the listener is shown the first update
 * @param output where it is written; empty for nowhere
 */
public record TrainRequest(
    ExperimentTree experiment,
    int folds,
    int mostEpochs,
    OptionalInt threads,
    boolean traced,
    Optional<OutputDirectory> output) {
  public static final Range MOST_EPOCHS = Range.atLeast(1);

  /** Of a training, or a whole sweep. */
  public static final Range THREADS = Range.closed(1, 1024);

  public TrainRequest {
    FoldPlan.K.check("folds", folds);
    threads.ifPresent(number -> THREADS.check("threads", number));
    MOST_EPOCHS.check("most epochs", mostEpochs);
  }

  /** The training of an experiment, not written anywhere. */
  public static TrainRequest of(ExperimentTree experiment) {
    return new TrainRequest(
        experiment, 0, Integer.MAX_VALUE, OptionalInt.empty(), false, Optional.empty());
  }

  public TrainRequest into(OutputDirectory directory) {
    return new TrainRequest(experiment, folds, mostEpochs, threads, traced, Optional.of(directory));
  }

  /**
   * The name of the experiment.
   *
   * @throws org.sweep4j.config.BadInputException if it is not valid
   */
  public String name() {
    return experiment.experiment(circumstances()).name();
  }

  ReadOption[] circumstances() {
    return ReadOption.ofFolds(folds);
  }

  /**
   * Trains. Nothing but a checkpoint is written, and nothing replaced, before the training has
   * ended.
   *
   * @throws org.sweep4j.config.BadInputException if file, data or directory cannot be used
   * @throws java.util.concurrent.CancellationException if it was cancelled; what was trained of the
   *     network to keep is put aside in the directory, to go on with
   * @throws IOException if files cannot be written
   */
  public TrainResult run(TrainListener listener, Cancellation cancellation) throws IOException {
    return new Trainer(this, listener, cancellation).run();
  }
}

package org.sweep4j.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Examples;
import org.sweep4j.data.split.Split;

/** One training from start to end: what {@code train} does, and a sweep's refit of its best. */
public record TrainingJob(Experiment experiment, Dataset dataset, Split split, Engines engines) {

  /**
   * The job that learns from validation rows too; the test rows stay apart. Early stopping on
   * validation rows has none left to watch: the training takes all its epochs, or as many as {@link
   * #lasting} says.
   */
  public TrainingJob onAllTrainingRows() {
    return onAllOf(Split.of(dataset, experiment.data().withoutValidation(), experiment.seed()));
  }

  /** The same with rows that have been divided otherwise, none of them for validation. */
  public TrainingJob onAllOf(Split rows) {
    TrainingSection training = experiment.training();
    Experiment whole =
        experiment.with(
            experiment.data().withoutValidation(),
            training.watchesValidation() ? training.lasting(training.epochs()) : training);
    return new TrainingJob(whole, dataset, rows, engines);
  }

  /** The job that takes {@code epochs}, however many its experiment would. */
  public TrainingJob lasting(int epochs) {
    Experiment cut = experiment.with(experiment.data(), experiment.training().lasting(epochs));
    return new TrainingJob(cut, dataset, split, engines);
  }

  /** Trains and evaluates; {@code afterEpoch} is told after every epoch. */
  public TrainingOutcome run(Consumer<Training> afterEpoch) {
    return run(Optional.empty(), Integer.MAX_VALUE, afterEpoch);
  }

  /**
   * Trains and evaluates, stopped after {@code mostEpochs}, or goes on with a training that was put
   * aside, to the same bits as if it never had been; its schedule is still that of all epochs.
   *
   * @param snapshot see {@link Training#snapshot}; empty to begin
   * @throws Training.UnusableSnapshot if it is damaged, or of another training
   */
  public TrainingOutcome run(
      Optional<byte[]> snapshot, int mostEpochs, Consumer<Training> afterEpoch) {
    long started = System.nanoTime();
    Preparation preparation =
        Preparation.of(
            experiment, dataset, split.training(), split.validation(), experiment.seed());
    Engine engine = engines.choose(experiment.engine(), preparation.plan());
    Tracking tracking = Tracking.EVERYTHING;
    try (Training training =
        snapshot
            .map(bytes -> Training.resume(preparation, engine, tracking, bytes))
            .orElseGet(() -> Training.start(preparation, engine, tracking))) {
      training.advanceTo(mostEpochs, afterEpoch);
      training.stop();
      Optional<Examples> test =
          Optional.of(split.test()).filter(rows -> rows.length > 0).map(preparation::examples);
      return new TrainingOutcome(
          preparation,
          engine.name(),
          training.status(),
          training.history(),
          training.bestEpoch(),
          training.keptEpoch(),
          training.deliveredWeights(),
          training.assess(preparation.training()),
          preparation.validation().map(training::assess),
          test.map(training::assess),
          (System.nanoTime() - started) / 1e9);
    }
  }
}

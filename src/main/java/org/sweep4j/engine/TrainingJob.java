package org.sweep4j.engine;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sweep4j.config.Experiment;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Examples;
import org.sweep4j.data.Split;

/** One training from start to end: what {@code train} does, and a sweep's refit of its best. */
public record TrainingJob(Experiment experiment, Dataset dataset, Split split, Engines engines) {

  /**
   * The job that learns from validation rows too, unless early stopping watches them. The test rows
   * stay apart.
   */
  public TrainingJob onAllTrainingRows() {
    boolean watched =
        experiment
            .training()
            .earlyStopping()
            .map(rule -> rule.monitor().validation())
            .orElse(false);
    if (watched) {
      return this;
    }
    int[] all =
        IntStream.concat(IntStream.of(split.training()), IntStream.of(split.validation()))
            .toArray();
    return new TrainingJob(experiment, dataset, new Split(all, new int[0], split.test()), engines);
  }

  /** Trains and evaluates; {@code afterEpoch} is told after every epoch. */
  public TrainingOutcome run(Consumer<Training> afterEpoch) {
    return run(Integer.MAX_VALUE, afterEpoch);
  }

  /**
   * Trains and evaluates, stopped after {@code mostEpochs}; its schedule is still that of all
   * epochs.
   */
  public TrainingOutcome run(int mostEpochs, Consumer<Training> afterEpoch) {
    long started = System.nanoTime();
    Preparation preparation =
        Preparation.of(
            experiment, dataset, split.training(), split.validation(), experiment.seed());
    Engine engine = engines.choose(experiment.engine(), preparation.plan());
    try (Training training = Training.start(preparation, engine, Tracking.EVERYTHING)) {
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
          training.weights(),
          training.assess(preparation.training()),
          preparation.validation().map(training::assess),
          test.map(training::assess),
          (System.nanoTime() - started) / 1e9);
    }
  }
}

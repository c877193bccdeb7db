package org.sweep4j.arbiter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.deeplearning4j.arbiter.DL4JConfiguration;
import org.deeplearning4j.arbiter.optimize.api.Candidate;
import org.deeplearning4j.arbiter.optimize.api.data.DataSource;
import org.deeplearning4j.arbiter.optimize.config.OptimizationConfiguration;
import org.deeplearning4j.arbiter.scoring.util.ScoreUtil;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.FoldTraining;

/** Builds, fits and scores the network of a candidate; one fold, trained in one piece. */
final class NetworkTrainer implements FoldTrainer {
  private final OptimizationConfiguration configuration;
  private final CandidateStrategy strategy;
  private final Map<Integer, MultiLayerNetwork> trained = new ConcurrentHashMap<>();

  NetworkTrainer(OptimizationConfiguration configuration, CandidateStrategy strategy) {
    this.configuration = configuration;
    this.strategy = strategy;
  }

  @Override
  public int folds() {
    return 1;
  }

  /** The generator's; each network has the seed of its own configuration. */
  @Override
  public long seed(Configuration parameters) {
    return Optional.ofNullable(configuration.getRngSeed()).orElse(0L);
  }

  @Override
  public FoldTraining start(int trial, Configuration parameters, int fold, OptionalInt epochs) {
    return new FoldTraining() {
      @Override
      public FoldProgress advanceTo(int most) {
        return train(trial);
      }

      @Override
      public void close() {}
    };
  }

  /** Hands over the network of a candidate that was trained. */
  Optional<MultiLayerNetwork> take(int number) {
    return Optional.ofNullable(trained.remove(number));
  }

  private FoldProgress train(int number) {
    CandidateStrategy.Proposed proposed = strategy.proposed(number);
    DL4JConfiguration settings = settings(proposed);
    MultiLayerNetwork network = new MultiLayerNetwork(settings.getMultiLayerConfiguration());
    // Seeds the random numbers of this thread, too: what was trained on it before has no effect.
    network.init();
    DataSetIterator data = trainingData(proposed.candidate());
    int epochs = Optional.ofNullable(settings.getNumEpochs()).orElse(1);
    for (int epoch = 0; epoch < epochs; epoch++) {
      if (Thread.currentThread().isInterrupted()) {
        return progress(FoldProgress.Status.PAUSED, Double.NaN);
      }
      network.fit(data);
    }
    double score = score(network, proposed.candidate());
    trained.put(number, network);
    return progress(
        Double.isFinite(score) ? FoldProgress.Status.ENDED : FoldProgress.Status.DIVERGED, score);
  }

  private static FoldProgress progress(FoldProgress.Status status, double score) {
    return new FoldProgress(status, List.of(score), score, Map.of());
  }

  private static DL4JConfiguration settings(CandidateStrategy.Proposed proposed) {
    if (proposed.failure().isPresent()) {
      throw new IllegalArgumentException(
          "the space gave no configuration: " + proposed.failure().get(), proposed.failure().get());
    }
    Object value = proposed.value().orElseThrow();
    if (!(value instanceof DL4JConfiguration settings)) {
      throw new IllegalArgumentException(
          "a candidate must be the DL4JConfiguration of a MultiLayerSpace, found "
              + value.getClass().getName());
    }
    if (settings.getEarlyStoppingConfiguration() != null) {
      throw new IllegalArgumentException(
          "a candidate must not stop early, found an EarlyStoppingConfiguration, which all"
              + " candidates would share; write numEpochs instead");
    }
    return settings;
  }

  private DataSetIterator trainingData(Candidate<?> candidate) {
    return ScoreUtil.getIterator(
        configuration.getDataSource() == null
            ? configuration.getDataProvider().trainData(candidate.getDataParameters())
            : source().trainData());
  }

  private DataSource source() {
    try {
      DataSource source = configuration.getDataSource().getDeclaredConstructor().newInstance();
      if (configuration.getDataSourceProperties() != null) {
        source.configure(configuration.getDataSourceProperties());
      }
      return source;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "a data source must be a public class with a public constructor without parameters, found "
              + configuration.getDataSource().getName(),
          e);
    }
  }

  private double score(MultiLayerNetwork network, Candidate<?> candidate) {
    return configuration.getDataSource() == null
        ? configuration
            .getScoreFunction()
            .score(network, configuration.getDataProvider(), candidate.getDataParameters())
        : configuration
            .getScoreFunction()
            .score(network, configuration.getDataSource(), configuration.getDataSourceProperties());
  }
}

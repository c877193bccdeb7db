package org.sweep4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Configuration;
import org.sweep4j.existing.FoldedData;
import org.sweep4j.existing.HeldOutScore;
import org.sweep4j.existing.NetworkTrainer;
import org.sweep4j.random.Seed;

/**
 * Networks of Deeplearning4j that a program's own code makes of parameters, whatever their layers,
 * to be swept.
 *
 * <pre>{@code
 * Networks networks = Networks.on(dataSet, 20, p -> convolutional(p.getInt("filters")));
 * SweepResult result =
 *     Sweep.of(networks)
 *         .random(30)
 *         .parameter("filters", Values.choice(4, 8, 16))
 *         .maximize("val_accuracy")
 *         .run();
 * }</pre>
 *
 * <p>Scores are {@code val_loss}, {@code val_accuracy}, {@code val_f1}, {@code val_mse}, {@code
 * val_rmse}, {@code val_mae} and {@code val_r2}, on the rows held out: with {@link Sweep#folds}
 * each fold in turn, otherwise a fifth of the rows. Weights, dropout and batches are drawn from the
 * sweep's seed, whatever seed a configuration has. Immutable.
 */
public final class Networks {
  private static final int DEFAULT_BATCH_SIZE = 32;

  private final DataSet data;
  private final int epochs;
  private final ToIntFunction<Parameters> batchSize;
  private final Function<Parameters, NeuralNetwork> network;

  private Networks(
      DataSet data,
      int epochs,
      ToIntFunction<Parameters> batchSize,
      Function<Parameters, NeuralNetwork> network) {
    this.data = data;
    this.epochs = epochs;
    this.batchSize = batchSize;
    this.network = network;
  }

  /** Networks of layers in a row, trained for {@code epochs} on batches of 32 rows. */
  public static Networks on(
      DataSet data, int epochs, Function<Parameters, MultiLayerConfiguration> network) {
    return new Networks(
        data, epochs, parameters -> DEFAULT_BATCH_SIZE, network.andThen(MultiLayerNetwork::new));
  }

  /** Networks with one input and one output, trained for {@code epochs} on batches of 32 rows. */
  public static Networks graphsOn(
      DataSet data, int epochs, Function<Parameters, ComputationGraphConfiguration> network) {
    return new Networks(
        data, epochs, parameters -> DEFAULT_BATCH_SIZE, network.andThen(ComputationGraph::new));
  }

  /** All rows that an iterator gives, as one data set. */
  public static DataSet all(DataSetIterator iterator) {
    iterator.reset();
    List<DataSet> parts = new ArrayList<>();
    iterator.forEachRemaining(parts::add);
    return DataSet.merge(parts);
  }

  /** The same with the rows of a batch told, such as {@code p -> p.getInt("batch_size")}. */
  public Networks batchSize(ToIntFunction<Parameters> rows) {
    return new Networks(data, epochs, rows, network);
  }

  /** The network of these parameters trained on all rows, as a sweep with this seed does. */
  public NeuralNetwork train(Parameters parameters, long seed) {
    return trainer(new Seed(seed), 1, HeldOutScore.VAL_LOSS)
        .train(Configuration.of(parameters.asMap()));
  }

  private NetworkTrainer trainer(Seed seed, int folds, HeldOutScore score) {
    return new NetworkTrainer(
        configuration -> network.apply(Parameters.of(configuration)),
        FoldedData.of(data, folds, seed),
        configuration -> batchSize.applyAsInt(Parameters.of(configuration)),
        epochs,
        score,
        seed);
  }

  Tuned tuned() {
    return Tuned.trainer(epochs, (seed, sweep) -> trainer(seed, sweep.folds(), score(sweep)));
  }

  private static HeldOutScore score(Sweep sweep) {
    return ConfigWord.find(HeldOutScore.class, sweep.metric())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the score of networks must be one of %s, found '%s'"
                        .formatted(
                            Arrays.stream(HeldOutScore.values())
                                .map(ConfigWord::spelling)
                                .collect(Collectors.joining(", ")),
                            sweep.metric())));
  }
}

package org.sweep4j.existing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep4j.config.Configuration;
import org.sweep4j.dl4j.Dl4jRuntime;
import org.sweep4j.random.Seed;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.FoldTraining;

/**
 * Trains the networks that a user's code makes of parameters, epoch by epoch.
 *
 * <p>Initial weights, dropout and the order of batches are drawn from the seed, whatever seed a
 * configuration has, and anew for each epoch: so a training has the same bits however it is cut
 * into pieces, and whatever else its thread trains between them.
 *
 * @param network makes a network, not yet initialised
 * @param score such as {@code val_accuracy}
 */
public record NetworkTrainer(
    Function<Configuration, NeuralNetwork> network,
    FoldedData data,
    ToIntFunction<Configuration> batchSize,
    int epochs,
    HeldOutScore score,
    Seed seed)
    implements FoldTrainer {
  public NetworkTrainer {
    Dl4jRuntime.prepare();
  }

  @Override
  public int folds() {
    return data.folds();
  }

  @Override
  public long seed(Configuration parameters) {
    return seed.value();
  }

  @Override
  public FoldTraining start(int trial, Configuration parameters, int fold, OptionalInt whole) {
    int all = whole.orElse(epochs);
    EpochByEpoch training = new EpochByEpoch(parameters, data.training(fold), fold);
    List<Double> history = new ArrayList<>();
    return new FoldTraining() {
      @Override
      public FoldProgress advanceTo(int most) {
        int end = Math.min(most, all);
        double last = history.isEmpty() ? 0 : history.get(history.size() - 1);
        while (history.size() < end
            && Double.isFinite(last)
            && !Thread.currentThread().isInterrupted()) {
          training.next();
          last = score.of(training.network, data.batches(data.heldOut(fold)));
          history.add(last);
        }
        return new FoldProgress(status(last, history.size() < all), history, last, Map.of());
      }

      @Override
      public void close() {
        training.close();
      }
    };
  }

  private static FoldProgress.Status status(double last, boolean more) {
    if (!Double.isFinite(last)) {
      return FoldProgress.Status.DIVERGED;
    }
    return more ? FoldProgress.Status.PAUSED : FoldProgress.Status.ENDED;
  }

  /** The network of a configuration, trained on all rows for all epochs. */
  public NeuralNetwork train(Configuration parameters) {
    EpochByEpoch training = new EpochByEpoch(parameters, data.all(), data.folds());
    for (int epoch = 0; epoch < epochs; epoch++) {
      training.next();
    }
    return training.network;
  }

  /** One network on its way. */
  private final class EpochByEpoch {
    private final NeuralNetwork network;
    private final int[] rows;
    private final int size;
    private final Seed own;
    private int done;

    EpochByEpoch(Configuration parameters, int[] rows, int fold) {
      this.network = NetworkTrainer.this.network.apply(parameters);
      this.rows = rows;
      this.size = batchSize.applyAsInt(parameters);
      this.own = seed.derive("network", fold);
      ((Model) network).conf().setSeed(own.value());
      network.init();
    }

    void next() {
      Nd4j.getRandom().setSeed(own.derive("epoch", done).value());
      data.batches(rows, size, own.stream("shuffle", done)).forEach(network::fit);
      done++;
    }

    void close() {
      network.params().close();
    }
  }
}

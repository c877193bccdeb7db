package org.sweep4j;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.Cancellation;
import org.sweep4j.app.CheckRequest;
import org.sweep4j.app.TrainListener;
import org.sweep4j.app.TrainRequest;
import org.sweep4j.check.Comparison;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.engine.Training;
import org.sweep4j.existing.ReadBack;

/**
 * What is trained and how: data, network, training. The same experiment gives the same weights, bit
 * for bit, as {@code sweep4j train} with the same file. Immutable.
 *
 * <pre>{@code
 * TrainedNetwork network =
 *     Experiment.on(rows).set("model.hidden.units", 32).set("training.epochs", 50).train();
 * }</pre>
 */
public final class Experiment {
  private static final int CHECKED_STEPS = 50;

  private final ExperimentTree tree;

  private Experiment(ExperimentTree tree) {
    this.tree = tree;
  }

  /** The experiment of a file; relative paths in it start in its folder. */
  public static Experiment read(Path file) {
    return InvalidInputException.reporting(() -> new Experiment(ExperimentTree.read(file)));
  }

  /** The experiment in a text, as a file has it; relative paths start in the working directory. */
  public static Experiment parse(String yaml) {
    return InvalidInputException.reporting(
        () -> new Experiment(ExperimentTree.parse(yaml, "experiment", Path.of(""))));
  }

  /** An experiment on rows in memory, everything else by default. */
  public static Experiment on(Rows rows) {
    return builder().data(rows);
  }

  /** An experiment with nothing set: {@link #set} and {@link #data} make others of it. */
  public static Experiment builder() {
    return parse("{}");
  }

  /** The same experiment on rows in memory. */
  public Experiment data(Rows rows) {
    return set("data.source", rows.table());
  }

  /**
   * The same experiment with the layers and the loss of a network of Deeplearning4j, to be trained
   * anew; its optimiser is not read.
   *
   * @throws IllegalArgumentException naming all of the configuration that no experiment can say
   */
  public Experiment model(MultiLayerConfiguration configuration) {
    return set("model", ReadBack.model(configuration));
  }

  /**
   * The same experiment with one setting changed.
   *
   * @param key as a file has it, such as {@code training.optimizer.learning_rate}
   * @param value number, text, flag, list or map; null for the default
   * @throws InvalidInputException if there is no such key; a wrong value is found by {@link #check}
   *     and when the experiment is used
   */
  public Experiment set(String key, @Nullable Object value) {
    return InvalidInputException.reporting(() -> new Experiment(tree.with(key, value)));
  }

  /**
   * Trains.
   *
   * @throws InvalidInputException with every problem of the experiment and its data
   */
  public TrainedNetwork train() {
    return train(epoch -> {});
  }

  /**
   * Trains, telling after each epoch how it went.
   *
   * @throws InvalidInputException with every problem of the experiment and its data
   */
  public TrainedNetwork train(Consumer<Epoch> afterEpoch) {
    TrainListener listener =
        new TrainListener() {
          @Override
          public void epochEnded(Training training) {
            training.lastEpoch().map(Epoch::of).ifPresent(afterEpoch);
          }
        };
    return InvalidInputException.reporting(
        () -> TrainedNetwork.of(TrainRequest.of(tree).run(listener, new Cancellation())));
  }

  /**
   * Proves the gradients by finite differences, and one engine by the other, on this experiment's
   * first batch and over 50 updates.
   *
   * @throws InvalidInputException with every problem of the experiment and its data
   * @throws AssertionError with a line for each array that missed its tolerance
   */
  public void check() {
    List<Comparison> missed =
        InvalidInputException.reporting(
            () ->
                new CheckRequest(tree, CHECKED_STEPS)
                    .run(warning -> {}).tables().stream()
                        .flatMap(table -> table.failures().stream())
                        .toList());
    if (!missed.isEmpty()) {
      throw GradientCheck.error("a check missed its tolerance:", missed);
    }
  }

  ExperimentTree tree() {
    return tree;
  }
}

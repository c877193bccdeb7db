package org.sweep4j.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.sweep4j.config.Activation;
import org.sweep4j.config.DenseSettings;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.HiddenLayers;
import org.sweep4j.config.Initializer;
import org.sweep4j.config.Layer;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Output;
import org.sweep4j.config.Precision;
import org.sweep4j.engine.Weights.LayerWeights;
import org.sweep4j.random.Seed;

/**
 * A network with nothing left open: sizes known, weights drawn, penalties in one convention. Both
 * engines build from the same plan, so they start equal.
 *
 * @param layers in order; the last is the dense output layer
 * @param seed for the dropout masks, see {@link DropoutMasks}
 */
public record NetworkPlan(
    int inputs,
    List<PlannedLayer> layers,
    Loss loss,
    Optimizer optimizer,
    Precision precision,
    Seed seed) {

  public NetworkPlan {
    layers = List.copyOf(layers);
  }

  /** One layer of a plan. */
  public sealed interface PlannedLayer {}

  /**
   * activation(input · kernel + bias).
   *
   * @param bias whether the layer has one
   * @param alpha the activation's fixed parameter; a learned one stands in {@code initial}
   */
  public record PlannedDense(
      int inputs,
      int units,
      Activation activation,
      double alpha,
      boolean bias,
      Penalty kernelPenalty,
      Penalty biasPenalty,
      Penalty activityPenalty,
      OptionalDouble maxNorm,
      LayerWeights initial)
      implements PlannedLayer {}

  /**
   * Dropout of the previous layer's outputs, or of the network's inputs.
   *
   * @param number counts the dropout layers of the network from 0
   */
  public record PlannedDropout(int number, int units, double rate) implements PlannedLayer {}

  /**
   * The plan of an experiment.
   *
   * @param output the experiment's output layer, resolved
   * @param outputs number of output units
   * @param rows number of training rows
   * @param seed of this training; the experiment's own, or a trial's
   * @throws org.sweep4j.config.BadInputException if explicit weights do not fit the network's sizes
   */
  public static NetworkPlan of(
      Experiment experiment, Output output, int inputs, int outputs, int rows, Seed seed) {
    Builder builder = new Builder(experiment, inputs, rows, seed);
    HiddenLayers hidden = experiment.model().hidden();
    List<Layer> layers = hidden.layers();
    for (int i = 0; i < layers.size(); i++) {
      builder.add(layers.get(i), hidden.setting(i));
    }
    builder.addDense(outputs, output.activation().orElseThrow(), output.settings(), "model.output");
    return new NetworkPlan(
        inputs,
        builder.layers,
        output.loss().orElseThrow(),
        experiment.training().optimizer(),
        experiment.precision(),
        seed);
  }

  /** The dense layers, output last. */
  public List<PlannedDense> dense() {
    return layers.stream()
        .filter(PlannedDense.class::isInstance)
        .map(PlannedDense.class::cast)
        .toList();
  }

  public int outputs() {
    return output().units();
  }

  public PlannedDense output() {
    return (PlannedDense) layers.get(layers.size() - 1);
  }

  public Weights initialWeights() {
    return new Weights(dense().stream().map(PlannedDense::initial).toList());
  }

  /** The same plan in the given precision. */
  public NetworkPlan in(Precision other) {
    return new NetworkPlan(inputs, layers, loss, optimizer, other, seed);
  }

  /** Goes through the layers, keeping the width of the last one. */
  private static final class Builder {
    private final Initializer defaultInitializer;
    private final int rows;
    private final int batchSize;
    private final Seed seed;
    private final List<PlannedLayer> layers = new ArrayList<>();
    private int width;
    private int dropouts;
    private int denses;

    Builder(Experiment experiment, int inputs, int rows, Seed seed) {
      this.defaultInitializer = experiment.model().kernelInitializer();
      this.rows = rows;
      this.batchSize = experiment.training().batchSize().rows(rows);
      this.seed = seed;
      this.width = inputs;
    }

    void add(Layer layer, String setting) {
      if (layer instanceof Layer.Dense dense) {
        addDense(dense.units(), dense.activation(), dense.settings(), setting);
      } else if (layer instanceof Layer.Dropout dropout) {
        layers.add(new PlannedDropout(dropouts++, width, dropout.rate()));
      }
    }

    void addDense(int units, Activation activation, DenseSettings settings, String setting) {
      LayerWeights initial =
          Initialisation.of(settings, defaultInitializer, activation, width, units, setting)
              .draw(seed, denses);
      double alpha =
          settings.alpha().map(values -> values.get(0)).orElseGet(activation::defaultAlpha);
      layers.add(
          new PlannedDense(
              width,
              units,
              activation,
              alpha,
              settings.useBias(),
              Penalty.of(settings.kernelRegularizer(), rows, batchSize),
              Penalty.of(settings.biasRegularizer(), rows, batchSize),
              Penalty.of(settings.activityRegularizer(), rows, batchSize),
              settings.maxNorm(),
              initial));
      denses++;
      width = units;
    }
  }
}

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
  public sealed interface PlannedLayer {

    /** One method per variant: a new layer does not compile until both engines deal with it. */
    interface Visitor<R> {
      R dense(PlannedDense dense);

      R dropout(PlannedDropout dropout);
    }

    <R> R accept(Visitor<R> visitor);

    /** Its arrays before training; none for a layer without parameters. */
    LayerWeights initial();

    /** What the array called {@code name} adds to the loss. */
    Penalty penalty(String name);
  }

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
      implements PlannedLayer {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dense(this);
    }

    @Override
    public Penalty penalty(String name) {
      return switch (name) {
        case ParameterArray.KERNEL -> kernelPenalty;
        case ParameterArray.BIAS -> biasPenalty;
        default -> Penalty.NONE;
      };
    }
  }

  /**
   * Dropout of the previous layer's outputs, or of the network's inputs.
   *
   * @param number counts the dropout layers of the network from 0
   */
  public record PlannedDropout(int number, int units, double rate) implements PlannedLayer {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropout(this);
    }

    @Override
    public LayerWeights initial() {
      return LayerWeights.NONE;
    }

    @Override
    public Penalty penalty(String name) {
      return Penalty.NONE;
    }
  }

  /**
   * The plan of an experiment.
   *
   * @param output the experiment's output layer, resolved
   * @param outputs number of output units
   * @param rows number of training rows
   * @param seed of this training; the experiment's own, or a trial's
   * @throws org.sweep4j.config.BadInputException if explicit weights do not fit the network's
   *     sizes, or these are beyond what an array can hold
   * @throws MachineFailure if there is not enough memory
   */
  public static NetworkPlan of(
      Experiment experiment, Output output, int inputs, int outputs, int rows, Seed seed) {
    HiddenLayers hidden = experiment.model().hidden();
    NetworkSize.of(hidden, inputs, outputs)
        .requireMemory(experiment, experiment.training().batchSize().rows(rows));
    Builder builder = new Builder(experiment, inputs, rows, seed);
    List<Layer> layers = hidden.layers();
    for (int i = 0; i < layers.size(); i++) {
      builder.add(layers.get(i), hidden.setting(i));
    }
    builder.layers.add(
        builder.dense(
            outputs, output.activation().orElseThrow(), output.settings(), "model.output"));
    return new NetworkPlan(
        inputs,
        builder.layers,
        output.loss().orElseThrow(),
        experiment.training().optimizer(),
        experiment.precision(),
        seed);
  }

  /** The layers that have parameters, in the order of {@link Weights#layers()}. */
  public List<PlannedLayer> withParameters() {
    return layers.stream().filter(layer -> !layer.initial().arrays().isEmpty()).toList();
  }

  /** The network that ends with the {@code count}th layer that has parameters. */
  NetworkPlan beginning(int count) {
    int last = layers.size();
    for (int i = 0, found = 0; i < layers.size() && found < count; i++) {
      found += layers.get(i).initial().arrays().isEmpty() ? 0 : 1;
      last = i + 1;
    }
    return new NetworkPlan(inputs, layers.subList(0, last), Loss.MSE, optimizer, precision, seed);
  }

  public int outputs() {
    return output().units();
  }

  public PlannedDense output() {
    return (PlannedDense) layers.get(layers.size() - 1);
  }

  @SuppressWarnings("ReferenceEquality") // A hidden layer may have the same values.
  public boolean isOutput(PlannedLayer layer) {
    return layer == output();
  }

  public Weights initialWeights() {
    return new Weights(withParameters().stream().map(PlannedLayer::initial).toList());
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
      layers.add(
          layer.accept(
              new Layer.Visitor<PlannedLayer>() {
                @Override
                public PlannedLayer dense(Layer.Dense dense) {
                  return Builder.this.dense(
                      dense.units(), dense.activation(), dense.settings(), setting);
                }

                @Override
                public PlannedLayer dropout(Layer.Dropout dropout) {
                  return new PlannedDropout(dropouts++, width, dropout.rate());
                }
              }));
    }

    PlannedDense dense(int units, Activation activation, DenseSettings settings, String setting) {
      LayerWeights initial =
          Initialisation.of(settings, defaultInitializer, activation, width, units, setting)
              .draw(seed, denses);
      double alpha =
          settings.alpha().map(values -> values.get(0)).orElseGet(activation::defaultAlpha);
      PlannedDense planned =
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
              initial);
      denses++;
      width = units;
      return planned;
    }
  }
}

package org.sweep4j.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Precision;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.NetworkPlan.PlannedDropout;
import org.sweep4j.engine.NetworkPlan.PlannedLayer;
import org.sweep4j.engine.Penalty;
import org.sweep4j.engine.Weights.LayerWeights;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/** A stack of {@code depth} hidden layers with dropout, penalties and zero biases. */
record SmallNetwork(Activation activation, int depth, Penalty penalty) {
  private static final int WIDTH = 4;
  private static final int ROWS = 7;
  private static final Seed SEED = new Seed(3);

  SmallNetwork(Activation activation, int depth) {
    this(activation, depth, new Penalty(0.001, 0.002));
  }

  SmallNetwork withoutPenalties() {
    return new SmallNetwork(activation, depth, Penalty.NONE);
  }

  NetworkPlan plan() {
    RandomStream random = SEED.stream("weights");
    List<PlannedLayer> layers = new ArrayList<>();
    layers.add(new PlannedDropout(0, WIDTH, 0.2));
    for (int i = 0; i < depth; i++) {
      layers.add(dense(WIDTH, activation, random));
    }
    layers.add(dense(1, Activation.SIGMOID, random));
    return new NetworkPlan(
        WIDTH,
        layers,
        Loss.BINARY_CROSSENTROPY,
        new Optimizer.Sgd(0.1, 0.9, false, 0),
        Precision.FLOAT,
        SEED);
  }

  Batch batch() {
    RandomStream random = SEED.stream("rows");
    Matrix features = gaussian(ROWS, WIDTH, 1, random);
    Matrix targets = Matrix.zeros(ROWS, 1);
    for (int row = 0; row < ROWS; row += 2) {
      targets.set(row, 0, 1);
    }
    return new Batch(features, targets, 0, 0, 0);
  }

  private PlannedDense dense(int units, Activation activation, RandomStream random) {
    double[] slopes = DoubleStream.generate(() -> 0.25).limit(units).toArray();
    return new PlannedDense(
        WIDTH,
        units,
        activation,
        activation.defaultAlpha(),
        true,
        penalty,
        penalty,
        penalty,
        OptionalDouble.of(1),
        LayerWeights.dense(
            gaussian(WIDTH, units, 1 / Math.sqrt(WIDTH), random),
            Optional.of(new double[units]),
            Optional.of(slopes).filter(array -> activation == Activation.PRELU)));
  }

  private static Matrix gaussian(int rows, int columns, double spread, RandomStream random) {
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = spread * random.nextGaussian();
    }
    return new Matrix(rows, columns, values);
  }
}

package org.sweep4j.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Precision;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.NetworkPlan.PlannedLayer;
import org.sweep4j.engine.Penalty;
import org.sweep4j.engine.Weights.LayerWeights;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/** A ReLU network for classification, written {@code 60-60-30-1 / 16}: widths and batch size. */
record BenchmarkNetwork(int[] widths, int rows) {
  private static final Seed SEED = new Seed(7);

  static BenchmarkNetwork parse(String text) {
    String[] parts = text.split(" / ");
    int[] widths = Arrays.stream(parts[0].split("-")).mapToInt(Integer::parseInt).toArray();
    return new BenchmarkNetwork(widths, Integer.parseInt(parts[1]));
  }

  private int outputs() {
    return widths[widths.length - 1];
  }

  NetworkPlan plan() {
    List<PlannedLayer> layers = new ArrayList<>();
    for (int i = 1; i < widths.length; i++) {
      layers.add(dense(i));
    }
    Loss loss = outputs() == 1 ? Loss.BINARY_CROSSENTROPY : Loss.CATEGORICAL_CROSSENTROPY;
    Optimizer optimizer = new Optimizer.Sgd(0.001, 0.9, false, 0);
    return new NetworkPlan(widths[0], layers, loss, optimizer, Precision.FLOAT, SEED);
  }

  private PlannedDense dense(int layer) {
    int inputs = widths[layer - 1];
    int units = widths[layer];
    Activation last = outputs() == 1 ? Activation.SIGMOID : Activation.SOFTMAX;
    Matrix kernel = Matrix.zeros(inputs, units);
    RandomStream random = SEED.stream("initialisation", layer);
    double limit = Math.sqrt(6.0 / (inputs + units));
    Arrays.setAll(kernel.values(), i -> random.nextDouble(-limit, limit));
    return new PlannedDense(
        inputs,
        units,
        layer == widths.length - 1 ? last : Activation.RELU,
        0,
        true,
        Penalty.NONE,
        Penalty.NONE,
        Penalty.NONE,
        OptionalDouble.empty(),
        LayerWeights.dense(kernel, Optional.of(new double[units]), Optional.empty()));
  }

  Batch batch() {
    RandomStream random = SEED.stream("batch");
    Matrix features = Matrix.zeros(rows, widths[0]);
    Arrays.setAll(features.values(), i -> random.nextGaussian());
    Matrix targets = Matrix.zeros(rows, outputs());
    for (int row = 0; row < rows; row++) {
      if (outputs() == 1) {
        targets.set(row, 0, random.nextInt(2));
      } else {
        targets.set(row, random.nextInt(outputs()), 1);
      }
    }
    return new Batch(features, targets, 0, 0, 0);
  }
}

package org.sweep4j.backprop;

import java.util.ArrayList;
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
import org.sweep4j.engine.NetworkPlan.PlannedDropout;
import org.sweep4j.engine.NetworkPlan.PlannedLayer;
import org.sweep4j.engine.Penalty;
import org.sweep4j.engine.Weights.LayerWeights;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/** Small networks and batches for tests, drawn from one seed. */
final class Plans {
  static final Seed SEED = new Seed(11);

  private final List<PlannedLayer> layers = new ArrayList<>();
  private final RandomStream random = SEED.stream("test");
  private final int inputs;
  private int width;
  private int dropouts;
  private Optimizer optimizer = new Optimizer.Sgd(0.1, 0, false, 0);
  private Precision precision = Precision.DOUBLE;
  private Penalty kernelPenalty = Penalty.NONE;
  private Penalty biasPenalty = Penalty.NONE;
  private Penalty activityPenalty = Penalty.NONE;
  private OptionalDouble maxNorm = OptionalDouble.empty();
  private boolean bias = true;

  private Plans(int inputs) {
    this.inputs = inputs;
    this.width = inputs;
  }

  static Plans inputs(int inputs) {
    return new Plans(inputs);
  }

  Plans optimizer(Optimizer optimizer) {
    this.optimizer = optimizer;
    return this;
  }

  Plans precision(Precision precision) {
    this.precision = precision;
    return this;
  }

  /** For the layers that follow. */
  Plans penalties(Penalty kernel, Penalty bias, Penalty activity) {
    kernelPenalty = kernel;
    biasPenalty = bias;
    activityPenalty = activity;
    return this;
  }

  /** For the layers that follow. */
  Plans maxNorm(double limit) {
    maxNorm = OptionalDouble.of(limit);
    return this;
  }

  /** For the layers that follow. */
  Plans withoutBias() {
    bias = false;
    return this;
  }

  Plans dropout(double rate) {
    layers.add(new PlannedDropout(dropouts++, width, rate));
    return this;
  }

  Plans dense(int units, Activation activation) {
    LayerWeights initial =
        LayerWeights.dense(
            new Matrix(width, units, numbers(width * units, 1.5 / Math.sqrt(width))),
            bias ? Optional.of(numbers(units, 0.3)) : Optional.empty(),
            activation == Activation.PRELU ? Optional.of(numbers(units, 0.4)) : Optional.empty());
    layers.add(
        new PlannedDense(
            width,
            units,
            activation,
            activation.defaultAlpha(),
            bias,
            kernelPenalty,
            biasPenalty,
            activityPenalty,
            maxNorm,
            initial));
    width = units;
    return this;
  }

  /** The plan whose last layer was added last. */
  NetworkPlan minimising(Loss loss) {
    return new NetworkPlan(inputs, layers, loss, optimizer, precision, SEED);
  }

  private double[] numbers(int count, double spread) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextDouble(-spread, spread);
    }
    return numbers;
  }

  /** A batch that fits the plan: targets of the kind its loss wants. */
  static Batch batch(NetworkPlan plan, int rows, long iteration) {
    RandomStream random = SEED.stream("batch", iteration);
    Matrix features = Matrix.zeros(rows, plan.inputs());
    Matrix targets = Matrix.zeros(rows, plan.outputs());
    for (int i = 0; i < features.values().length; i++) {
      features.values()[i] = random.nextGaussian();
    }
    for (int row = 0; row < rows; row++) {
      int chosen = random.nextInt(plan.outputs());
      for (int unit = 0; unit < plan.outputs(); unit++) {
        targets.set(row, unit, target(plan.loss(), unit == chosen, random));
      }
    }
    return new Batch(features, targets, 0, (int) iteration, iteration);
  }

  private static double target(Loss loss, boolean chosen, RandomStream random) {
    return switch (loss) {
      case CATEGORICAL_CROSSENTROPY -> chosen ? 1 : 0;
      case BINARY_CROSSENTROPY -> random.nextInt(2);
      case HINGE -> 2 * random.nextInt(2) - 1;
      case HALF_SSE, MSE, MAE -> random.nextDouble(-1, 1);
    };
  }
}

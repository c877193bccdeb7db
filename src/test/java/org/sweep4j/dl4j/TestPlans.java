package org.sweep4j.dl4j;

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
import org.sweep4j.engine.NetworkPlan.PlannedDropout;
import org.sweep4j.engine.NetworkPlan.PlannedLayer;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Penalty;
import org.sweep4j.engine.Weights.LayerWeights;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/** Plans for tests, layer by layer, with weights drawn from a fixed seed. */
final class TestPlans {
  static final Seed SEED = new Seed(7);

  private final int inputs;
  private final List<PlannedLayer> layers = new ArrayList<>();
  private final RandomStream random = SEED.stream("test weights");
  private Loss loss = Loss.MSE;
  private Optimizer optimizer = sgd(0);
  private Precision precision = Precision.DOUBLE;
  private int width;
  private int dropouts;

  private TestPlans(int inputs) {
    this.inputs = inputs;
    this.width = inputs;
  }

  static TestPlans inputs(int inputs) {
    return new TestPlans(inputs);
  }

  static Optimizer sgd(double momentum) {
    return new Optimizer.Sgd(0.1, momentum, false, 0);
  }

  TestPlans dense(int units, Activation activation) {
    return dense(units, activation, activation.defaultAlpha(), true);
  }

  TestPlans dense(int units, Activation activation, double alpha, boolean bias) {
    return dense(units, activation, alpha, draw(units, activation, bias));
  }

  TestPlans dense(int units, Activation activation, double alpha, LayerWeights weights) {
    layers.add(
        new PlannedDense(
            width,
            units,
            activation,
            alpha,
            weights.find(ParameterArray.BIAS).isPresent(),
            Penalty.NONE,
            Penalty.NONE,
            Penalty.NONE,
            OptionalDouble.empty(),
            weights));
    width = units;
    return this;
  }

  /** Gives the last dense layer penalties. */
  TestPlans penalties(Penalty kernel, Penalty bias, Penalty activity) {
    PlannedDense last = (PlannedDense) layers.remove(layers.size() - 1);
    layers.add(
        new PlannedDense(
            last.inputs(),
            last.units(),
            last.activation(),
            last.alpha(),
            last.bias(),
            kernel,
            bias,
            activity,
            last.maxNorm(),
            last.initial()));
    return this;
  }

  /** Gives the last dense layer a largest norm of incoming weights. */
  TestPlans maxNorm(double limit) {
    PlannedDense last = (PlannedDense) layers.remove(layers.size() - 1);
    layers.add(
        new PlannedDense(
            last.inputs(),
            last.units(),
            last.activation(),
            last.alpha(),
            last.bias(),
            last.kernelPenalty(),
            last.biasPenalty(),
            last.activityPenalty(),
            OptionalDouble.of(limit),
            last.initial()));
    return this;
  }

  TestPlans dropout(double rate) {
    layers.add(new PlannedDropout(dropouts++, width, rate));
    return this;
  }

  TestPlans loss(Loss loss) {
    this.loss = loss;
    return this;
  }

  TestPlans optimizer(Optimizer optimizer) {
    this.optimizer = optimizer;
    return this;
  }

  TestPlans precision(Precision precision) {
    this.precision = precision;
    return this;
  }

  NetworkPlan plan() {
    return new NetworkPlan(inputs, layers, loss, optimizer, precision, SEED);
  }

  private LayerWeights draw(int units, Activation activation, boolean bias) {
    double[] alpha = new double[units];
    Arrays.fill(alpha, 0.25);
    return LayerWeights.dense(
        matrix(width, units, random),
        bias ? Optional.of(matrix(1, units, random).values()) : Optional.empty(),
        activation == Activation.PRELU ? Optional.of(alpha) : Optional.empty());
  }

  static Matrix matrix(int rows, int columns, RandomStream random) {
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int i = 0; i < matrix.values().length; i++) {
      matrix.values()[i] = random.nextDouble(-1, 1);
    }
    return matrix;
  }

  /** Random features with one-hot targets, or ones of −1 and 1 for hinge. */
  static Batch batch(NetworkPlan plan, int rows, int number) {
    RandomStream random = SEED.stream("test batch", number);
    Matrix features = matrix(rows, plan.inputs(), random);
    Matrix targets = Matrix.zeros(rows, plan.outputs());
    for (int row = 0; row < rows; row++) {
      targets.set(row, random.nextInt(plan.outputs()), 1);
    }
    if (plan.loss() == Loss.HINGE) {
      Arrays.setAll(targets.values(), i -> 2 * targets.values()[i] - 1);
    }
    return new Batch(features, targets, 0, number, number);
  }
}

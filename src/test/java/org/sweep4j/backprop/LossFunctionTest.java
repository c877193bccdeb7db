package org.sweep4j.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.loss.LossFunction;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Precision;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.NetworkPlan;

class LossFunctionTest {
  private static final double TOLERANCE = 1e-14;
  private static final double SLOPE_TOLERANCE = 1e-7;
  private static final double STEP = 1e-6;
  private static final int ROWS = 2;
  private static final int UNITS = 3;
  private static final double[] OUTPUTS = {0.2, 0.7, 0.4, 0.9, 0.1, 0.3};
  private static final double[] TARGETS = {0, 1, 0, 1, 0, 0};

  /** Σ(ŷ − y)² = 0.29 + 0.11, Σ|ŷ − y| = 0.9 + 0.5, Σ max(0, 1 − yŷ) = 2.3 + 2.1. */
  @ParameterizedTest
  @CsvSource({
    "HALF_SSE, 0.1",
    "MSE, 0.06666666666666667",
    "MAE, 0.23333333333333334",
    "HINGE, 0.7333333333333333"
  })
  void valuesByHand(Loss loss, double expected) {
    assertEquals(expected, mean(loss, OUTPUTS), TOLERANCE);
  }

  @Test
  void binaryCrossEntropyAveragesOverUnits() {
    double sum = 0;
    for (int i = 0; i < OUTPUTS.length; i++) {
      sum -= Math.log(TARGETS[i] == 1 ? OUTPUTS[i] : 1 - OUTPUTS[i]);
    }
    assertEquals(sum / UNITS / ROWS, mean(Loss.BINARY_CROSSENTROPY, OUTPUTS), TOLERANCE);
  }

  @Test
  void categoricalCrossEntropyNormalisesTheOutputs() {
    double expected = -(Math.log(0.7 / 1.3) + Math.log(0.9 / 1.3)) / ROWS;
    assertEquals(expected, mean(Loss.CATEGORICAL_CROSSENTROPY, OUTPUTS), TOLERANCE);
  }

  @Test
  void crossEntropiesClipAsKeras() {
    double[] sure = {1, 0, 0, 0, 1, 0};
    assertEquals(-Math.log(1e-7), mean(Loss.CATEGORICAL_CROSSENTROPY, sure), 1e-8);
    assertTrue(Double.isFinite(mean(Loss.BINARY_CROSSENTROPY, sure)));
    assertEquals(0, gradient(Loss.CATEGORICAL_CROSSENTROPY, sure).get(1));
    assertEquals(0, gradient(Loss.BINARY_CROSSENTROPY, sure).get(1));
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void gradientsAreTheSlopes(Loss loss) {
    Reals gradient = gradient(loss, OUTPUTS);
    for (int i = 0; i < OUTPUTS.length; i++) {
      double slope = (mean(loss, moved(i, STEP)) - mean(loss, moved(i, -STEP))) / (2 * STEP);
      assertEquals(slope, gradient.get(i), SLOPE_TOLERANCE, loss + " at " + i);
    }
  }

  @Test
  void absoluteErrorHasNoSlopeAtTheTarget() {
    Reals error = reals(1);
    LossFunction.of(Loss.MAE).gradient(reals(0.5), reals(0.5), error, 1, 1);
    assertEquals(0, error.get(0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {40, 500, 1e6})
  void fusedCrossEntropiesStayExactForSaturatedLogits(double logit) {
    assertEquals(logit, wrongBy(logit, Activation.SIGMOID, Loss.BINARY_CROSSENTROPY), TOLERANCE);
    assertEquals(
        logit, wrongBy(logit, Activation.SOFTMAX, Loss.CATEGORICAL_CROSSENTROPY), TOLERANCE);
  }

  /** The loss of an example whose wrong answer leads by {@code logit}. */
  private static double wrongBy(double logit, Activation activation, Loss loss) {
    int units = activation == Activation.SOFTMAX ? 2 : 1;
    NetworkPlan plan = Plans.inputs(1).withoutBias().dense(units, activation).minimising(loss);
    try (BackpropNetwork network = new BackpropNetwork(plan)) {
      double weight = network.weights().layers().get(0).kernel().get(0, 0);
      double other = units == 2 ? network.weights().layers().get(0).kernel().get(0, 1) : 0;
      Matrix features = new Matrix(1, 1, new double[] {logit / (weight - other)});
      Matrix targets = Matrix.zeros(1, units);
      if (units == 2) {
        targets.set(0, 1, 1);
      }
      return network.forward(new Batch(features, targets, 0, 0, 0));
    }
  }

  private static double[] moved(int index, double step) {
    double[] moved = OUTPUTS.clone();
    moved[index] += step;
    return moved;
  }

  private static double mean(Loss loss, double[] outputs) {
    return LossFunction.of(loss).sum(reals(outputs), reals(TARGETS), ROWS, UNITS) / ROWS;
  }

  private static Reals gradient(Loss loss, double[] outputs) {
    Reals error = Reals.zeros(Precision.DOUBLE, outputs.length);
    LossFunction.of(loss).gradient(reals(outputs), reals(TARGETS), error, ROWS, UNITS);
    return error;
  }

  private static Reals reals(double... values) {
    Reals reals = Reals.zeros(Precision.DOUBLE, values.length);
    reals.load(values, 0, values.length);
    return reals;
  }
}

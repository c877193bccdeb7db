package org.sweep4j.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Loss;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Penalty;
import org.sweep4j.engine.Weights;
import org.sweep4j.engine.Weights.LayerWeights;

/** Backpropagation against central differences, array by array, in double precision. */
class NetworkGradientTest {
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-7;
  private static final int ROWS = 5;
  private static final Penalty BOTH = new Penalty(0.02, 0.03);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BINARY_STEP")
  void everyActivationInHiddenLayers(Activation activation) {
    check(
        Plans.inputs(4)
            .dense(5, activation)
            .dense(4, activation)
            .dense(3, Activation.SOFTMAX)
            .minimising(Loss.CATEGORICAL_CROSSENTROPY));
  }

  @ParameterizedTest
  @MethodSource("outputsAndLosses")
  void everyLossOfItsActivations(Activation activation, Loss loss) {
    check(Plans.inputs(4).dense(5, Activation.TANH).dense(3, activation).minimising(loss));
  }

  static Stream<Arguments> outputsAndLosses() {
    List<Arguments> pairs = new ArrayList<>();
    for (Loss loss : Loss.values()) {
      for (Activation activation : List.of(Activation.SIGMOID, Activation.SOFTMAX)) {
        pairs.add(Arguments.of(activation, loss));
      }
    }
    for (Loss loss : List.of(Loss.HALF_SSE, Loss.MSE, Loss.MAE, Loss.HINGE)) {
      pairs.add(Arguments.of(Activation.LINEAR, loss));
      pairs.add(Arguments.of(Activation.PRELU, loss));
    }
    pairs.add(Arguments.of(Activation.SOFTPLUS, Loss.CATEGORICAL_CROSSENTROPY));
    return pairs.stream();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyDepth(int hiddenLayers) {
    Plans plan = Plans.inputs(4);
    for (int i = 0; i < hiddenLayers; i++) {
      plan.dense(6, i % 2 == 0 ? Activation.SWISH : Activation.TANH);
    }
    check(plan.dense(1, Activation.SIGMOID).minimising(Loss.BINARY_CROSSENTROPY));
  }

  @ParameterizedTest
  @MethodSource("outputsAndLosses")
  void everyPenaltyOnEveryLayer(Activation activation, Loss loss) {
    check(
        Plans.inputs(4)
            .penalties(BOTH, BOTH, BOTH)
            .dense(5, Activation.GELU)
            .dense(3, activation)
            .minimising(loss));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void dropoutWithTheBatchsOwnMask(boolean onInputsOnly) {
    Plans plan = Plans.inputs(4).dropout(0.3).dense(6, Activation.TANH);
    if (!onInputsOnly) {
      plan.dropout(0.5).dropout(0.2).dense(5, Activation.SIGMOID).dropout(0.4);
    }
    check(plan.dense(3, Activation.SOFTMAX).minimising(Loss.CATEGORICAL_CROSSENTROPY));
  }

  @Test
  void layersWithoutBias() {
    check(
        Plans.inputs(4)
            .withoutBias()
            .dense(5, Activation.ELU)
            .dense(2, Activation.LINEAR)
            .minimising(Loss.MSE));
  }

  @Test
  void productsLargeEnoughForTheNativeLibrary() {
    check(
        Plans.inputs(23)
            .dense(31, Activation.TANH)
            .dense(17, Activation.SOFTPLUS)
            .dense(3, Activation.SOFTMAX)
            .minimising(Loss.CATEGORICAL_CROSSENTROPY));
  }

  @Test
  void theLossThatFitReportsIsThatOfItsGradient() {
    NetworkPlan plan =
        Plans.inputs(4)
            .penalties(BOTH, BOTH, BOTH)
            .dense(5, Activation.TANH)
            .dense(2, Activation.LINEAR)
            .minimising(Loss.MSE);
    Batch batch = Plans.batch(plan, ROWS, 0);
    try (BackpropNetwork network = new BackpropNetwork(plan)) {
      double evaluated = network.evaluate(batch.features(), batch.targets(), Matrix.zeros(ROWS, 2));
      assertEquals(evaluated, network.fit(batch, 0.1), 1e-15);
    }
  }

  private static void check(NetworkPlan plan) {
    Batch batch = Plans.batch(plan, ROWS, 0);
    try (BackpropNetwork network = new BackpropNetwork(plan)) {
      Weights gradient = network.gradient(batch);
      Weights weights = network.weights();
      for (int layer = 0; layer < weights.layers().size(); layer++) {
        List<double[]> values = arrays(weights.layers().get(layer));
        List<double[]> computed = arrays(gradient.layers().get(layer));
        for (int i = 0; i < values.size(); i++) {
          double[] expected = differences(network, weights, values.get(i), batch);
          assertRelativelyClose(expected, computed.get(i), "layer " + layer + ", array " + i);
        }
      }
    }
  }

  private static List<double[]> arrays(LayerWeights layer) {
    return layer.arrays().stream().map(ParameterArray::values).toList();
  }

  /** Central differences, with {@code array} being one of {@code weights}. */
  private static double[] differences(
      BackpropNetwork network, Weights weights, double[] array, Batch batch) {
    double[] slopes = new double[array.length];
    for (int i = 0; i < array.length; i++) {
      double original = array[i];
      double near = lossAt(network, weights, array, i, original + STEP, batch);
      near -= lossAt(network, weights, array, i, original - STEP, batch);
      slopes[i] = near / (2 * STEP);
      array[i] = original;
    }
    network.assign(weights);
    return slopes;
  }

  private static double lossAt(
      BackpropNetwork network,
      Weights weights,
      double[] array,
      int index,
      double value,
      Batch batch) {
    array[index] = value;
    network.assign(weights);
    return network.forward(batch);
  }

  /** The norm of the difference over the largest slope. */
  private static void assertRelativelyClose(double[] expected, double[] found, String what) {
    double difference = 0;
    double size = 1e-12;
    for (int i = 0; i < expected.length; i++) {
      difference = Math.hypot(difference, expected[i] - found[i]);
      size = Math.max(size, Math.max(Math.abs(expected[i]), Math.abs(found[i])));
    }
    double error = difference / size;
    assertTrue(error < TOLERANCE, what + ": relative error " + error);
  }
}

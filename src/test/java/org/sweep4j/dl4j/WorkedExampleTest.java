package org.sweep4j.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Loss;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Weights;
import org.sweep4j.engine.Weights.LayerWeights;

/** The backpropagation step of Larose, Discovering Knowledge in Data, in full precision. */
class WorkedExampleTest {
  private static final double TOLERANCE = 1e-12;
  private static final double LEARNING_RATE = 0.1;
  private static final double TARGET = 0.8;
  private static final double A = 0.789181706522253;
  private static final double B = 0.8175744761936437;
  private static final double Z = 0.8750186379920508;
  private static final double DELTA_Z = -0.008204114856737053;
  private static final double DELTA_A = -0.0012284558261603975;
  private static final double DELTA_B = -0.0011012531609338547;

  private final NetworkPlan plan =
      TestPlans.inputs(3)
          .dense(
              2,
              Activation.SIGMOID,
              0,
              weights(3, 2, new double[] {.6, .9, .8, .8, .6, .4}, .5, .7))
          .dense(1, Activation.SIGMOID, 0, weights(2, 1, new double[] {.9, .9}, .5))
          .loss(Loss.HALF_SSE)
          .plan();
  private final Network network = new Dl4jEngine().create(plan);
  private final Batch batch =
      new Batch(
          new Matrix(1, 3, new double[] {.4, .2, .7}),
          new Matrix(1, 1, new double[] {TARGET}),
          0,
          0,
          0);

  private static LayerWeights weights(int inputs, int units, double[] kernel, double... bias) {
    return LayerWeights.dense(
        new Matrix(inputs, units, kernel), Optional.of(bias), Optional.empty());
  }

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void outputAndErrorAreTheBooks() {
    Matrix output = Matrix.zeros(1, 1);
    double loss = network.evaluate(batch.features(), batch.targets(), output);
    assertEquals(Z, output.get(0, 0), TOLERANCE);
    assertEquals(-0.07501863799205077, TARGET - output.get(0, 0), TOLERANCE);
    assertEquals((TARGET - Z) * (TARGET - Z) / 2, loss, TOLERANCE);
  }

  /** The gradient of a weight is −δ times its input; a bias's input is 1. */
  @Test
  void gradientsAreDeltasTimesInputs() {
    Weights gradient = network.gradient(batch);
    LayerWeights hidden = gradient.layers().get(0);
    LayerWeights output = gradient.layers().get(1);
    assertArrayEquals(
        new double[] {-DELTA_A, -DELTA_B},
        hidden.find(ParameterArray.BIAS).orElseThrow(),
        TOLERANCE);
    assertArrayEquals(
        new double[] {-DELTA_Z}, output.find(ParameterArray.BIAS).orElseThrow(), TOLERANCE);
    assertArrayEquals(
        new double[] {-DELTA_Z * A, -DELTA_Z * B}, output.kernel().values(), TOLERANCE);
    for (int input = 0; input < 3; input++) {
      double x = batch.features().get(0, input);
      assertEquals(-DELTA_A * x, hidden.kernel().get(input, 0), TOLERANCE);
      assertEquals(-DELTA_B * x, hidden.kernel().get(input, 1), TOLERANCE);
    }
  }

  @Test
  void newWeightsAreTheBooks() {
    double loss = network.fit(batch, LEARNING_RATE);
    LayerWeights hidden = network.weights().layers().get(0);
    LayerWeights output = network.weights().layers().get(1);
    assertEquals((TARGET - Z) * (TARGET - Z) / 2, loss, TOLERANCE);
    assertArrayEquals(
        new double[] {0.49987715441738395, 0.6998898746839066},
        hidden.find(ParameterArray.BIAS).orElseThrow(),
        TOLERANCE);
    assertArrayEquals(
        new double[] {
          0.5999508617669536, 0.8999559498735626,
          0.7999754308834769, 0.7999779749367814,
          0.5999140080921688, 0.39992291227873467
        },
        hidden.kernel().values(),
        TOLERANCE);
    assertArrayEquals(
        new double[] {0.4991795885143263},
        output.find(ParameterArray.BIAS).orElseThrow(),
        TOLERANCE);
    assertArrayEquals(
        new double[] {0.8993525462636855, 0.899329252509337}, output.kernel().values(), TOLERANCE);
  }
}

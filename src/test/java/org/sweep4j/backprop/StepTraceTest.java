package org.sweep4j.backprop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sweep4j.backprop.StepTrace.NodeValue;
import org.sweep4j.backprop.StepTrace.Quantity;
import org.sweep4j.backprop.StepTrace.WeightValue;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Precision;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.Penalty;
import org.sweep4j.engine.Weights.LayerWeights;
import org.sweep4j.random.Seed;

/** The worked example of Larose, <i>Discovering Knowledge in Data</i>, in full precision. */
class StepTraceTest {
  private static final double TOLERANCE = 1e-12;
  private static final double LEARNING_RATE = 0.1;

  private final StepTrace trace = StepTrace.of(plan(), batch(), LEARNING_RATE);

  @Test
  void outputsAreThoseOfTheBook() {
    assertNodes(Quantity.OUTPUT, 0.789181706522253, 0.8175744761936437, 0.8750186379920508);
  }

  @Test
  void netInputsAreWeightedSumsOfTheInputs() {
    assertNodes(Quantity.NET_INPUT, 1.32, 1.5, 1.9460805644443070);
  }

  @Test
  void theErrorIsTargetMinusOutput() {
    assertNodes(Quantity.ERROR, -0.07501863799205077);
  }

  @Test
  void deltasComeFromTheOutputBackToTheFirstLayer() {
    assertNodes(
        Quantity.DELTA, -0.008204114856737053, -0.0012284558261603975, -0.0011012531609338547);
  }

  @Test
  void newWeightsAreThoseOfTheBook() {
    double[] expected = {
      0.49987715441738395, 0.5999508617669536, 0.7999754308834769, 0.5999140080921688,
      0.6998898746839066, 0.8999559498735626, 0.7999779749367814, 0.39992291227873467,
      0.4991795885143263, 0.8993525462636855, 0.899329252509337
    };
    double[] found = trace.weights().stream().mapToDouble(WeightValue::after).toArray();
    assertClose(expected, found);
  }

  @Test
  void weightsAreListedUnitByUnitWithTheBiasFirst() {
    WeightValue third = trace.weights().get(2);
    assertEquals(new WeightValue(1, 1, 2, 0.8, third.after()), third);
  }

  @Test
  void aDeltaIsOneExamplesOwnHoweverManyThereAre() {
    Matrix twice = batch().features().select(new int[] {0, 0});
    Matrix targets = batch().targets().select(new int[] {0, 0});
    StepTrace both = StepTrace.of(plan(), new Batch(twice, targets, 0, 0, 0), LEARNING_RATE);
    double[] deltas = values(both, Quantity.DELTA);
    assertEquals(deltas[0], deltas[1], TOLERANCE);
    assertEquals(values(trace, Quantity.DELTA)[0], deltas[0], TOLERANCE);
  }

  private void assertNodes(Quantity quantity, double... expected) {
    assertClose(expected, values(trace, quantity));
  }

  private static void assertClose(double[] expected, double[] found) {
    assertArrayEquals(expected, found, TOLERANCE);
  }

  private static double[] values(StepTrace trace, Quantity quantity) {
    return trace.nodes().stream()
        .filter(node -> node.quantity() == quantity)
        .mapToDouble(NodeValue::value)
        .toArray();
  }

  private static NetworkPlan plan() {
    PlannedDense hidden =
        dense(new Matrix(3, 2, new double[] {0.6, 0.9, 0.8, 0.8, 0.6, 0.4}), 0.5, 0.7);
    PlannedDense output = dense(new Matrix(2, 1, new double[] {0.9, 0.9}), 0.5);
    return new NetworkPlan(
        3,
        List.of(hidden, output),
        Loss.HALF_SSE,
        new Optimizer.Sgd(LEARNING_RATE, 0, false, 0),
        Precision.DOUBLE,
        new Seed(1));
  }

  private static PlannedDense dense(Matrix kernel, double... bias) {
    return new PlannedDense(
        kernel.rows(),
        kernel.columns(),
        Activation.SIGMOID,
        0,
        true,
        Penalty.NONE,
        Penalty.NONE,
        Penalty.NONE,
        OptionalDouble.empty(),
        LayerWeights.dense(kernel, Optional.of(bias), Optional.empty()));
  }

  private static Batch batch() {
    Matrix features = new Matrix(1, 3, new double[] {0.4, 0.2, 0.7});
    return new Batch(features, new Matrix(1, 1, new double[] {0.8}), 0, 0, 0);
  }
}

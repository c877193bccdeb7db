package org.sweep4j.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Precision;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.NetworkPlan.PlannedDropout;
import org.sweep4j.engine.Weights.LayerWeights;
import org.sweep4j.random.Seed;

/**
 * An engine drops exactly what {@link DropoutMasks} says.
 *
 * <p>The masks are read off the gradient of a network made for it: inputs of 1, dropout, a dense
 * layer that passes its inputs on, dropout, a linear output layer with one unit a row and a kernel
 * of zeros. With ½SSE and targets −rows·I the output kernel's gradient is mask₀ ⊙ mask₁,
 * transposed.
 */
public interface DropoutContract extends EngineContract {
  int DROPOUT_ROWS = 6;
  int DROPOUT_WIDTH = 5;
  double DROPOUT_TOLERANCE = 1e-12;
  Seed DROPOUT_SEED = new Seed(42);

  @ParameterizedTest
  @CsvSource({"0.2, 0.5, 0, 0", "0.2, 0.5, 3, 7", "0, 0.5, 0, 1", "0.9, 0, 1, 0"})
  default void masksAreThoseOfSeedLayerEpochAndBatch(
      double first, double second, int epoch, int index) {
    try (Network network = engine().create(plan(first, second))) {
      Weights gradient = network.gradient(batch(epoch, index));
      double[] expected = mask(0, first, epoch, index);
      double[] above = mask(1, second, epoch, index);
      Matrix found = gradient.layers().get(1).kernel();
      for (int row = 0; row < DROPOUT_ROWS; row++) {
        for (int unit = 0; unit < DROPOUT_WIDTH; unit++) {
          int i = row * DROPOUT_WIDTH + unit;
          assertEquals(expected[i] * above[i], found.get(unit, row), DROPOUT_TOLERANCE);
        }
      }
    }
  }

  @Test
  default void theUpdateUsesTheMasksOfItsGradient() {
    try (Network network = engine().create(plan(0.2, 0.5))) {
      Weights gradient = network.gradient(batch(2, 3));
      network.fit(batch(2, 3), 1);
      double[] change = network.weights().layers().get(1).kernel().values();
      double[] expected = gradient.layers().get(1).kernel().values();
      for (int i = 0; i < change.length; i++) {
        assertEquals(-expected[i], change[i], DROPOUT_TOLERANCE);
      }
    }
  }

  @Test
  default void nothingIsDroppedAtPrediction() {
    Batch batch = batch(0, 0);
    Matrix dropping = Matrix.zeros(DROPOUT_ROWS, DROPOUT_ROWS);
    Matrix keeping = Matrix.zeros(DROPOUT_ROWS, DROPOUT_ROWS);
    try (Network with = engine().create(plan(0.2, 0.5));
        Network without = engine().create(plan(0, 0))) {
      with.fit(batch, 1);
      without.assign(with.weights());
      with.predict(batch.features(), dropping);
      without.predict(batch.features(), keeping);
    }
    assertArrayEquals(keeping.values(), dropping.values());
  }

  private static double[] mask(int layer, double rate, int epoch, int index) {
    double[] scale = new double[DROPOUT_ROWS * DROPOUT_WIDTH];
    DropoutMasks.fill(scale, scale.length, rate, DROPOUT_SEED, layer, epoch, index);
    return scale;
  }

  private static Batch batch(int epoch, int index) {
    Matrix ones = Matrix.zeros(DROPOUT_ROWS, DROPOUT_WIDTH);
    Arrays.fill(ones.values(), 1);
    return new Batch(ones, diagonal(DROPOUT_ROWS, -DROPOUT_ROWS), epoch, index, index);
  }

  private static NetworkPlan plan(double first, double second) {
    return new NetworkPlan(
        DROPOUT_WIDTH,
        List.of(
            new PlannedDropout(0, DROPOUT_WIDTH, first),
            linear(diagonal(DROPOUT_WIDTH, 1)),
            new PlannedDropout(1, DROPOUT_WIDTH, second),
            linear(Matrix.zeros(DROPOUT_WIDTH, DROPOUT_ROWS))),
        Loss.HALF_SSE,
        new Optimizer.Sgd(1, 0, false, 0),
        Precision.DOUBLE,
        DROPOUT_SEED);
  }

  private static PlannedDense linear(Matrix kernel) {
    return new PlannedDense(
        kernel.rows(),
        kernel.columns(),
        Activation.LINEAR,
        0,
        false,
        Penalty.NONE,
        Penalty.NONE,
        Penalty.NONE,
        OptionalDouble.empty(),
        LayerWeights.dense(kernel, Optional.empty(), Optional.empty()));
  }

  private static Matrix diagonal(int size, double value) {
    Matrix matrix = Matrix.zeros(size, size);
    IntStream.range(0, size).forEach(i -> matrix.set(i, i, value));
    return matrix;
  }
}

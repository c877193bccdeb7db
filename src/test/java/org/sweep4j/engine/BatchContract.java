package org.sweep4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sweep4j.engine.WeightsAssertions.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.Precision;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.NetworkPlan.PlannedLayer;

/** One update: the mean over the batch's own rows, the constraint after it, the precision. */
public interface BatchContract extends EngineContract {
  double MEAN_TOLERANCE = 1e-12;
  double FLOAT_TOLERANCE = 1e-4;
  double NORM_TOLERANCE = 1e-12;

  @Test
  default void theGradientOfAShortBatchIsTheMeanOverItsOwnRows() {
    GoldenTrajectory golden = GoldenTrajectories.of("activations", "tanh");
    Batch last = golden.batches().get(2);
    assertTrue(last.rows() < golden.batches().get(0).rows(), "the last batch is short");
    try (Network network = engine().create(golden.plan())) {
      network.gradient(golden.batches().get(0));
      Weights mean = zeros(network.weights());
      for (int row = 0; row < last.rows(); row++) {
        add(mean, network.gradient(only(last, row)), 1.0 / last.rows());
      }
      assertClose(mean, network.gradient(last), MEAN_TOLERANCE, "gradient of a short batch");
    }
  }

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.BatchContract#constrained")
  default void incomingWeightsAreNeverLongerThanTheLimit(GoldenTrajectory golden) {
    try (Network network = engine().create(golden.plan())) {
      for (Batch batch : golden.batches()) {
        network.fit(batch, golden.learningRate(batch.epoch()));
        assertObeyed(golden.plan().withParameters(), network.weights());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.GoldenTrajectories#all")
  default void floatStaysCloseToDouble(GoldenTrajectory golden) {
    NetworkPlan plan = golden.plan().in(Precision.FLOAT);
    try (Network network = engine().create(plan)) {
      int steps = Math.min(10, golden.losses().length);
      train(network, golden, 0, steps);
      assertClose(golden.weights().get(steps), network.weights(), FLOAT_TOLERANCE, "in float");
    }
  }

  static Stream<GoldenTrajectory> constrained() {
    return GoldenTrajectories.in("constraints-and-dropout")
        .filter(golden -> golden.name().contains("max-norm"));
  }

  private static void assertObeyed(List<PlannedLayer> planned, Weights weights) {
    for (int layer = 0; layer < planned.size(); layer++) {
      double limit = ((PlannedDense) planned.get(layer)).maxNorm().orElse(Double.POSITIVE_INFINITY);
      Matrix kernel = weights.layers().get(layer).kernel();
      for (int unit = 0; unit < kernel.columns(); unit++) {
        double square = 0;
        for (int input = 0; input < kernel.rows(); input++) {
          square += kernel.get(input, unit) * kernel.get(input, unit);
        }
        assertTrue(Math.sqrt(square) <= limit * (1 + NORM_TOLERANCE), "norm of unit " + unit);
      }
    }
  }

  private static Batch only(Batch batch, int row) {
    int[] chosen = {row};
    return new Batch(
        batch.features().select(chosen),
        batch.targets().select(chosen),
        batch.epoch(),
        batch.index(),
        batch.iteration());
  }

  private static Weights zeros(Weights weights) {
    weights.arrays().forEach(array -> Arrays.fill(array.values(), 0));
    return weights;
  }

  private static void add(Weights sum, Weights summand, double factor) {
    List<ParameterArray> arrays = sum.arrays();
    List<ParameterArray> others = summand.arrays();
    assertEquals(arrays.size(), others.size());
    for (int a = 0; a < arrays.size(); a++) {
      for (int i = 0; i < arrays.get(a).values().length; i++) {
        arrays.get(a).values()[i] += factor * others.get(a).values()[i];
      }
    }
  }
}

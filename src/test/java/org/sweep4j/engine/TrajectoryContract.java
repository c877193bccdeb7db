package org.sweep4j.engine;

import static org.sweep4j.engine.WeightsAssertions.assertClose;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.data.Batch;

/** In double precision an engine follows PyTorch's autograd for 50 updates. */
public interface TrajectoryContract extends EngineContract {
  double TRAJECTORY_TOLERANCE = 1e-9;

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.GoldenTrajectories#all")
  default void lossesAndWeightsFollowPyTorch(GoldenTrajectory golden) {
    List<Batch> batches = golden.batches();
    try (Network network = engine().create(golden.plan())) {
      for (int step = 0; step < batches.size(); step++) {
        Batch batch = batches.get(step);
        double loss = network.fit(batch, golden.learningRate(batch.epoch()));
        String what = "after " + (step + 1) + " updates";
        assertClose(golden.losses()[step], loss, TRAJECTORY_TOLERANCE, "loss " + what);
        if (golden.weights().containsKey(step + 1)) {
          Weights expected = golden.weights().get(step + 1);
          assertClose(expected, network.weights(), TRAJECTORY_TOLERANCE, what);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.GoldenTrajectories#all")
  default void firstGradientIsPyTorchs(GoldenTrajectory golden) {
    try (Network network = engine().create(golden.plan())) {
      Weights gradient = network.gradient(golden.batches().get(0));
      assertClose(golden.gradient(), gradient, TRAJECTORY_TOLERANCE, "gradient");
    }
  }
}

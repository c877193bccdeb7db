package org.sweep4j.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sweep4j.engine.WeightsAssertions.assertClose;
import static org.sweep4j.engine.WeightsAssertions.assertSame;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;

/** Looking at a network: predictions, the loss of rows, gradients. Nothing of it changes it. */
public interface EvaluationContract extends EngineContract {
  double EVALUATION_TOLERANCE = 1e-12;

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.GoldenTrajectories#all")
  default void evaluateFillsInWhatPredictPredicts(GoldenTrajectory golden) {
    try (Network network = engine().create(golden.plan())) {
      Matrix predicted = outputs(golden);
      Matrix evaluated = outputs(golden);
      network.predict(golden.examples().features(), predicted);
      network.evaluate(golden.examples().features(), golden.examples().targets(), evaluated);
      assertArrayEquals(predicted.values(), evaluated.values());
    }
  }

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.EvaluationContract#withoutDropout")
  default void withoutDropoutTheLossBeforeAnUpdateIsTheEvaluatedLoss(GoldenTrajectory golden) {
    try (Network network = engine().create(golden.plan())) {
      Batch batch = golden.batches().get(0);
      Matrix outputs = Matrix.zeros(batch.rows(), golden.plan().outputs());
      double evaluated = network.evaluate(batch.features(), batch.targets(), outputs);
      double fitted = network.fit(batch, golden.learningRate(0));
      assertClose(evaluated, fitted, EVALUATION_TOLERANCE, "loss");
    }
  }

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.SnapshotContract#optimizers")
  default void gradientAndEvaluationChangeNothing(GoldenTrajectory golden) {
    try (Network looked = trained(golden, 4);
        Network undisturbed = trained(golden, 4)) {
      looked.gradient(golden.batches().get(4));
      looked.gradient(golden.batches().get(5));
      looked.predict(golden.examples().features(), outputs(golden));
      looked.evaluate(golden.examples().features(), golden.examples().targets(), outputs(golden));
      assertSame(undisturbed.weights(), looked.weights(), "weights");
      train(looked, golden, 4, 9);
      train(undisturbed, golden, 4, 9);
      assertSame(undisturbed.weights(), looked.weights(), "weights after more updates");
    }
  }

  @Test
  default void rowsArePredictedAloneAsTogether() {
    GoldenTrajectory golden = GoldenTrajectories.of("activations", "softmax");
    try (Network network = engine().create(golden.plan())) {
      Matrix together = outputs(golden);
      network.predict(golden.examples().features(), together);
      for (int row = 0; row < together.rows(); row++) {
        Matrix alone = Matrix.zeros(1, together.columns());
        network.predict(golden.examples().features().select(new int[] {row}), alone);
        for (int unit = 0; unit < together.columns(); unit++) {
          assertEquals(together.get(row, unit), alone.get(0, unit), EVALUATION_TOLERANCE);
        }
      }
    }
  }

  static Stream<GoldenTrajectory> withoutDropout() {
    return GoldenTrajectories.all().filter(golden -> !golden.hasDropout());
  }

  private static Matrix outputs(GoldenTrajectory golden) {
    return Matrix.zeros(golden.examples().rows(), golden.plan().outputs());
  }
}

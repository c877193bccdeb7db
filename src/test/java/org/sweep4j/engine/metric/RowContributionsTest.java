package org.sweep4j.engine.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Task;
import org.sweep4j.data.Matrix;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

class RowContributionsTest {
  private static final double TOLERANCE = 1e-12;

  @ParameterizedTest
  @EnumSource
  void theirMeanIsTheScore(Metric metric) {
    Rows rows = Rows.drawn(metric.task(), 60);
    double score = rows.score(metric);
    double[] values = rows.contributions(Optional.of(metric), score).orElseThrow();
    assertEquals(score, mean(values), TOLERANCE);
  }

  /** To first order in the share of rows that are left out. */
  @ParameterizedTest
  @EnumSource
  void theMeanOfSomeIsNearlyTheScoreOfTheseRows(Metric metric) {
    Rows rows = Rows.drawn(metric.task(), 200);
    double score = rows.score(metric);
    double[] values = rows.contributions(Optional.of(metric), score).orElseThrow();
    int[] some = IntStream.range(0, 200).filter(row -> row % 20 != 3).toArray();
    double exact = rows.select(some).score(metric);
    double estimated = mean(IntStream.of(some).mapToDouble(row -> values[row]).toArray());
    assertTrue(Math.abs(exact - score) > 1e-4, "leaving rows out changes the score");
    assertEquals(exact, estimated, 0.1 * Math.abs(exact - score));
  }

  @Test
  void ofALossTheyAreTheRowsLosses() {
    Matrix outputs = new Matrix(2, 2, new double[] {0.8, 0.2, 0.4, 0.6});
    Matrix targets = new Matrix(2, 2, new double[] {1, 0, 1, 0});
    double first = -Math.log(0.8);
    double second = -Math.log(0.4);
    assertLosses(Loss.CATEGORICAL_CROSSENTROPY, outputs, targets, first, second);
    assertLosses(Loss.BINARY_CROSSENTROPY, outputs, targets, first, second);
    assertLosses(Loss.HALF_SSE, outputs, targets, 0.04, 0.36);
    assertLosses(Loss.MSE, outputs, targets, 0.04, 0.36);
    assertLosses(Loss.MAE, outputs, targets, 0.2, 0.6);
    Matrix signed = new Matrix(2, 2, new double[] {1, -1, 1, -1});
    assertLosses(Loss.HINGE, outputs, signed, 0.7, 1.1);
  }

  private static void assertLosses(Loss loss, Matrix outputs, Matrix targets, double... rows) {
    double penalty = 0.25;
    double score = mean(rows) + penalty;
    double[] found =
        new RowContributions(Task.CLASSIFICATION, Optional.empty(), loss, outputs, targets, score)
            .values()
            .orElseThrow();
    double[] expected = Arrays.stream(rows).map(row -> row + penalty).toArray();
    assertArrayEquals(expected, found, TOLERANCE, loss.name());
  }

  @Test
  void nothingIsToldWhereTheScoreOfTheOtherRowsHasNoValue() {
    Rows rows = Rows.drawn(Task.CLASSIFICATION, 30);
    double[] targets = rows.targets.values();
    Arrays.fill(targets, 0);
    targets[0] = 1;
    assertTrue(
        rows.contributions(Optional.of(Metric.ROC_AUC), rows.score(Metric.ROC_AUC)).isEmpty());
  }

  private static double mean(double... values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private record Rows(Task task, Matrix outputs, Matrix targets) {

    static Rows drawn(Task task, int count) {
      RandomStream random = new Seed(5).stream("rows");
      double[] outputs = new double[count];
      double[] targets = new double[count];
      for (int row = 0; row < count; row++) {
        double ease = random.nextGaussian();
        boolean positive = ease + random.nextGaussian() > 0;
        targets[row] = task == Task.REGRESSION ? ease + random.nextGaussian() : positive ? 1 : 0;
        outputs[row] = task == Task.REGRESSION ? ease : 1 / (1 + Math.exp(-ease));
      }
      return new Rows(task, new Matrix(count, 1, outputs), new Matrix(count, 1, targets));
    }

    double score(Metric metric) {
      return Metrics.of(task, List.of(metric), outputs, targets).getOrDefault(metric, Double.NaN);
    }

    Rows select(int[] rows) {
      return new Rows(task, outputs.select(rows), targets.select(rows));
    }

    Optional<double[]> contributions(Optional<Metric> metric, double score) {
      return new RowContributions(task, metric, Loss.BINARY_CROSSENTROPY, outputs, targets, score)
          .values();
    }
  }
}

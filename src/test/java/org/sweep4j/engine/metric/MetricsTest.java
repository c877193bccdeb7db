package org.sweep4j.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Task;
import org.sweep4j.data.Matrix;
import org.sweep4j.json.Json;

class MetricsTest {
  private static final double ROUNDING = 1e-12;

  static Stream<Map<String, Object>> classifications() throws IOException {
    return cases("classification");
  }

  static Stream<Map<String, Object>> regressions() throws IOException {
    return cases("regression");
  }

  @SuppressWarnings("unchecked")
  private static Stream<Map<String, Object>> cases(String task) throws IOException {
    try (InputStream in = MetricsTest.class.getResourceAsStream("/golden/metrics.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ((List<Map<String, Object>>) ((Map<String, Object>) Json.read(text)).get(task))
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("classifications")
  void classMetricsEqualScikitLearns(Map<String, Object> golden) {
    Matrix outputs = matrix((List<?>) golden.get("outputs"));
    Matrix targets = oneHot((List<?>) golden.get("truth"), outputs.columns());
    check(Task.CLASSIFICATION, outputs, targets, golden);
  }

  @ParameterizedTest
  @MethodSource("regressions")
  void regressionMetricsEqualScikitLearns(Map<String, Object> golden) {
    Matrix outputs = column((List<?>) golden.get("outputs"));
    check(Task.REGRESSION, outputs, column((List<?>) golden.get("truth")), golden);
  }

  private static void check(Task task, Matrix outputs, Matrix targets, Map<String, Object> golden) {
    List<Metric> all = Arrays.stream(Metric.values()).filter(m -> m.task() == task).toList();
    Map<Metric, Double> found = Metrics.of(task, all, outputs, targets);
    assertEquals(all.size(), found.size());
    found.forEach(
        (metric, value) ->
            assertEquals(
                ((Number) golden.get(metric.spelling())).doubleValue(),
                value,
                ROUNDING,
                metric.spelling()));
  }

  @Test
  void oneOutputForTwoClassesGivesTheSameMetricsAsTwo() {
    Matrix two = new Matrix(3, 2, new double[] {0.7, 0.3, 0.4, 0.6, 0.9, 0.1});
    Matrix one = new Matrix(3, 1, new double[] {0.3, 0.6, 0.1});
    Matrix targetsOfTwo = new Matrix(3, 2, new double[] {1, 0, 0, 1, 0, 1});
    Matrix targetsOfOne = new Matrix(3, 1, new double[] {0, 1, 1});
    List<Metric> all = List.of(Metric.ACCURACY, Metric.F1, Metric.ROC_AUC, Metric.LOG_LOSS);
    Map<Metric, Double> expected = Metrics.of(Task.CLASSIFICATION, all, two, targetsOfTwo);
    Metrics.of(Task.CLASSIFICATION, all, one, targetsOfOne)
        .forEach((metric, value) -> assertEquals(expected.get(metric), value, ROUNDING));
  }

  @Test
  void outputsTrainedTowardsMinusOneAndOneAreDecidedAtZero() {
    Matrix outputs = new Matrix(4, 1, new double[] {-3, -0.1, 0.1, 5});
    Matrix targets = new Matrix(4, 1, new double[] {-1, -1, 1, 1});
    Map<Metric, Double> found =
        Metrics.of(Task.CLASSIFICATION, List.of(Metric.ACCURACY, Metric.ROC_AUC), outputs, targets);
    assertEquals(1, found.get(Metric.ACCURACY));
    assertEquals(1, found.get(Metric.ROC_AUC));
  }

  @Test
  void aClassThatIsNeverPredictedCountsAsZeroPrecision() {
    Matrix outputs = new Matrix(2, 2, new double[] {0.9, 0.1, 0.8, 0.2});
    Matrix targets = new Matrix(2, 2, new double[] {1, 0, 0, 1});
    Map<Metric, Double> found =
        Metrics.of(Task.CLASSIFICATION, List.of(Metric.PRECISION), outputs, targets);
    assertEquals(0, found.get(Metric.PRECISION));
  }

  @Test
  void rocAucOfRowsOfOneClassIsNotANumber() {
    Matrix outputs = new Matrix(2, 1, new double[] {0.9, 0.1});
    Matrix targets = new Matrix(2, 1, new double[] {1, 1});
    Map<Metric, Double> found =
        Metrics.of(Task.CLASSIFICATION, List.of(Metric.ROC_AUC), outputs, targets);
    assertTrue(Double.isNaN(found.get(Metric.ROC_AUC)));
  }

  @Test
  void aRegressionMetricOfClassesIsRefused() {
    Matrix outputs = new Matrix(1, 1, new double[] {0.9});
    assertThrows(
        IllegalArgumentException.class,
        () -> Metrics.of(Task.CLASSIFICATION, List.of(Metric.RMSE), outputs, outputs));
  }

  private static Matrix matrix(List<?> rows) {
    double[] values =
        rows.stream()
            .flatMap(row -> ((List<?>) row).stream())
            .mapToDouble(value -> ((Number) value).doubleValue())
            .toArray();
    return new Matrix(rows.size(), values.length / rows.size(), values);
  }

  private static Matrix column(List<?> values) {
    return new Matrix(
        values.size(),
        1,
        values.stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray());
  }

  private static Matrix oneHot(List<?> labels, int classes) {
    Matrix targets = Matrix.zeros(labels.size(), classes);
    for (int row = 0; row < labels.size(); row++) {
      targets.set(row, ((Number) labels.get(row)).intValue(), 1);
    }
    return targets;
  }
}

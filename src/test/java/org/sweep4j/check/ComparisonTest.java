package org.sweep4j.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Weights;
import org.sweep4j.engine.Weights.LayerWeights;
import org.sweep4j.random.Seed;

/** What passes, what misses, and what was not compared at all. */
class ComparisonTest {
  private static final Comparison PASSED = of(3, 0, 1e-9);
  private static final Comparison MISSED = of(3, 0, 1.1e-9);
  private static final Comparison SKIPPED = of(0, 3, 0);
  private static final Comparison NOTHING = of(0, 0, 0);

  private static Comparison of(int compared, int skipped, double difference) {
    return new Comparison(
        "bias",
        List.of(3),
        compared,
        skipped,
        difference,
        1e-9,
        compared > 0 ? List.of(2) : List.of());
  }

  private static CheckTable table(Comparison... rows) {
    return new CheckTable("title", "measure", List.of(rows));
  }

  @Test
  void aDifferenceMayBeTheToleranceAndNoMore() {
    assertTrue(PASSED.passed());
    assertFalse(MISSED.passed());
    assertFalse(of(3, 0, Double.NaN).passed());
    assertEquals(
        List.of("ok", "MISSED", "not compared", "MISSED"),
        List.of(PASSED.verdict(), MISSED.verdict(), SKIPPED.verdict(), NOTHING.verdict()));
  }

  @Test
  void aTablePassesIfNoRowMissedAndSomethingWasCompared() {
    assertTrue(table(PASSED, SKIPPED).passed());
    assertFalse(table(PASSED, MISSED).passed());
    assertFalse(table(SKIPPED).passed());
    assertTrue(table().passed());
    assertEquals(List.of(MISSED), table(PASSED, MISSED, SKIPPED).failures());
  }

  @Test
  void aReportPassesIfEveryTableDoesAndCountsWhatWasNotCompared() {
    CheckReport report = new CheckReport(List.of(table(PASSED, SKIPPED), table(SKIPPED, PASSED)));
    assertTrue(report.passed());
    assertEquals(2, report.notCompared());
    CheckReport failed = new CheckReport(List.of(table(PASSED), table(MISSED, PASSED)));
    assertFalse(failed.passed());
    assertEquals(0, failed.notCompared());
  }

  @Test
  void aLineSaysWhereItIsFurthestOffOnlyWhereItMissed() {
    assertEquals(
        "bias [3]: ok, difference 1.0e-09 of 1e-09 (3 compared, 0 skipped)", PASSED.toString());
    assertEquals(
        "bias [3]: MISSED, difference 1.1e-09 of 1e-09, worst at [2] (3 compared, 0 skipped)",
        MISSED.toString());
    assertEquals(
        "bias [3]: not compared, difference 0.0e+00 of 1e-09 (0 compared, 3 skipped)",
        SKIPPED.toString());
  }

  @Test
  void aDifferenceIsAbsoluteBelowOneAndRelativeAbove() {
    assertEquals(0.25, LargestDifference.between(0.5, 0.25));
    assertEquals(1.0 / 11, LargestDifference.between(10, 11));
    assertEquals(0.5, LargestDifference.between(-8, -4));
  }

  private static Weights weights(double... bias) {
    return new Weights(List.of(new LayerWeights(List.of(ParameterArray.ofUnits("bias", bias)))));
  }

  @Test
  void theWorstOfAnArrayIsTheFirstOfTheFurthestOff() {
    List<Comparison> rows =
        LargestDifference.rows(weights(1, 0, 0, 0), weights(1, 0.5, 0.25, 0.5), 1e-9);
    assertEquals(List.of(1), rows.get(0).worst());
    assertEquals(0.5, rows.get(0).difference());
    assertEquals(4, rows.get(0).compared());
    Weights diverged = weights(0, 0, Double.NaN, 9);
    assertEquals(
        List.of(2), LargestDifference.rows(weights(0, 0, 0, 0), diverged, 1e-9).get(0).worst());
  }

  /** ½Σ(w − 1)² over its numbers, with a kink of each at exactly 0. */
  private record Bowl(ParameterArray array) implements DifferentiableLoss {
    @Override
    public List<ParameterArray> parameters() {
      ParameterArray fixed = new ParameterArray("mean", List.of(1), new double[] {3}, false);
      return List.of(array, fixed);
    }

    @Override
    public double value() {
      return Arrays.stream(array.values()).map(w -> (w - 1) * (w - 1) / 2 + Math.abs(w)).sum();
    }

    @Override
    public List<double[]> gradient() {
      double[] slopes = Arrays.stream(array.values()).map(w -> w - 1 + Math.signum(w)).toArray();
      return List.of(slopes, new double[1]);
    }
  }

  private static List<Comparison> check(int count, int sample) {
    Bowl bowl = new Bowl(ParameterArray.ofUnits("bias", new double[count]));
    return FiniteDifferences.check(bowl, new Seed(1), sample);
  }

  @Test
  void whatIsNotLearnedIsNotCheckedAndParametersAreMovedOffTheirKinks() {
    List<Comparison> rows = check(5, 10);
    assertEquals(List.of("bias"), rows.stream().map(Comparison::array).toList());
    assertEquals(5, rows.get(0).compared());
    assertTrue(rows.get(0).passed(), rows::toString);
  }

  @Test
  void ofALargeArrayASampleIsChecked() {
    assertEquals(3, check(5, 3).get(0).compared());
    assertEquals(5, check(5, 5).get(0).compared());
  }
}

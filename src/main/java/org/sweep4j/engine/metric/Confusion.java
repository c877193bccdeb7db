package org.sweep4j.engine.metric;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Counts of rows by true (first index) and predicted (second index) class.
 *
 * <p>With two classes precision, recall and F1 are those of the second; with more they are the mean
 * over the classes (macro). A ratio with denominator 0 counts as 0.
 */
public record Confusion(int[][] counts) {

  public static Confusion of(ClassPredictions predictions) {
    int[][] counts = new int[predictions.classes()][predictions.classes()];
    for (int row = 0; row < predictions.rows(); row++) {
      counts[predictions.truth()[row]][predictions.predicted(row)]++;
    }
    return new Confusion(counts);
  }

  /** The counts as lists: one a true class. */
  public List<List<Integer>> rows() {
    return Arrays.stream(counts).map(row -> IntStream.of(row).boxed().toList()).toList();
  }

  /** Share of rows whose class was met. */
  double accuracy() {
    int met = classes().map(c -> counts[c][c]).sum();
    int all = classes().map(this::actual).sum();
    return ratio(met, all);
  }

  /** Of the rows predicted as a class, the share that is of it. */
  double precision() {
    return mean(c -> ratio(counts[c][c], claimed(c)));
  }

  /** Of the rows of a class, the share predicted as it. */
  double recall() {
    return mean(c -> ratio(counts[c][c], actual(c)));
  }

  /** Harmonic mean of precision and recall: 2·TP / (2·TP + FP + FN). */
  double f1() {
    return mean(c -> ratio(2.0 * counts[c][c], claimed(c) + actual(c)));
  }

  private double mean(IntToDoubleFunction ofClass) {
    if (counts.length == 2) {
      return ofClass.applyAsDouble(1);
    }
    return classes().mapToDouble(ofClass).average().orElse(Double.NaN);
  }

  private IntStream classes() {
    return IntStream.range(0, counts.length);
  }

  private int actual(int c) {
    return IntStream.of(counts[c]).sum();
  }

  private int claimed(int c) {
    return classes().map(truth -> counts[truth][c]).sum();
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}

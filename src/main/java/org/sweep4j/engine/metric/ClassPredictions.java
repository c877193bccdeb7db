package org.sweep4j.engine.metric;

import org.sweep4j.data.Matrix;

/**
 * Predicted and true classes.
 *
 * @param probabilities [rows, classes], each row sums to 1
 * @param truth class number of each row
 */
public record ClassPredictions(Matrix probabilities, int[] truth) {
  /** scikit-learn's clipping of probabilities in {@code log_loss} for doubles. */
  private static final double EPSILON = Math.ulp(1.0);

  /**
   * @param outputs [rows, outputs]
   * @param targets [rows, outputs]: one-hot, or one column of 0 or −1 and 1
   */
  public static ClassPredictions of(Matrix outputs, Matrix targets) {
    int[] truth = new int[targets.rows()];
    for (int row = 0; row < truth.length; row++) {
      truth[row] =
          targets.columns() == 1 ? (targets.get(row, 0) > 0.5 ? 1 : 0) : largest(targets, row);
    }
    boolean signed = hasNegative(targets);
    return new ClassPredictions(probabilities(outputs, signed), truth);
  }

  private static boolean hasNegative(Matrix targets) {
    for (double value : targets.values()) {
      if (value < 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Outputs as one probability per class: cut to [0, 1] and divided by their sum; a single output p
   * becomes (1 − p, p).
   *
   * @param signed whether the outputs were trained towards −1 and 1; then each output s counts as
   *     σ(2s), which keeps the order and takes 0 to one half
   */
  public static Matrix probabilities(Matrix outputs, boolean signed) {
    boolean single = outputs.columns() == 1;
    Matrix probabilities = Matrix.zeros(outputs.rows(), single ? 2 : outputs.columns());
    for (int row = 0; row < outputs.rows(); row++) {
      if (single) {
        double positive = share(outputs.get(row, 0), signed);
        probabilities.set(row, 0, 1 - positive);
        probabilities.set(row, 1, positive);
      } else {
        normalise(outputs, row, signed, probabilities);
      }
    }
    return probabilities;
  }

  private static void normalise(Matrix outputs, int row, boolean signed, Matrix probabilities) {
    int classes = outputs.columns();
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      sum += share(outputs.get(row, c), signed);
    }
    for (int c = 0; c < classes; c++) {
      double share = share(outputs.get(row, c), signed);
      probabilities.set(row, c, sum > 0 ? share / sum : 1.0 / classes);
    }
  }

  private static double share(double output, boolean signed) {
    if (Double.isNaN(output)) {
      return Double.NaN;
    }
    return signed ? 1 / (1 + Math.exp(-2 * output)) : Math.min(1, Math.max(0, output));
  }

  public int rows() {
    return truth.length;
  }

  public int classes() {
    return probabilities.columns();
  }

  /**
   * The most probable class; of two that are equally so, the second of two classes, else the first.
   */
  public int predicted(int row) {
    if (classes() == 2) {
      return probabilities.get(row, 1) >= 0.5 ? 1 : 0;
    }
    return largest(probabilities, row);
  }

  /** −mean ln p(true class). */
  double logLoss() {
    double sum = 0;
    for (int row = 0; row < rows(); row++) {
      sum += logLoss(row);
    }
    return sum / rows();
  }

  /** −ln p(true class) of one row. */
  double logLoss(int row) {
    double p = probabilities.get(row, truth[row]);
    return -Math.log(Math.min(1 - EPSILON, Math.max(EPSILON, p)));
  }

  private static int largest(Matrix matrix, int row) {
    int best = 0;
    for (int c = 1; c < matrix.columns(); c++) {
      if (matrix.get(row, c) > matrix.get(row, best)) {
        best = c;
      }
    }
    return best;
  }
}

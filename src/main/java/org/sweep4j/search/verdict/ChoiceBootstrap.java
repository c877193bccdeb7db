package org.sweep4j.search.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The choice of the best trial repeated on rows drawn anew: in each bag the best is chosen by the
 * rows that were drawn and scored on those that were not, so that what it owes to the choice is not
 * in its score.
 *
 * <p>Source: Tsamardinos, Greasidou and Borboudakis, Bootstrapping the out-of-sample predictions
 * for efficient and accurate cross-validation, Machine Learning 107, 2018 (BBC-CV).
 */
final class ChoiceBootstrap {
  private final double[][] drawn;
  private final double[][] left;
  private final double[] leftWeights;
  private final int candidates;

  /**
   * @param gains [trials][rows], larger is better
   * @param weights of the rows: a trial's gain is the weighted mean
   * @param candidates the first so many trials may be chosen
   * @param bags row numbers, drawn with replacement; some row is in none of them
   */
  ChoiceBootstrap(double[][] gains, double[] weights, int candidates, List<int[]> bags) {
    this.candidates = candidates;
    this.drawn = new double[bags.size()][gains.length];
    this.left = new double[bags.size()][gains.length];
    this.leftWeights = new double[bags.size()];
    for (int b = 0; b < bags.size(); b++) {
      int[] times = new int[weights.length];
      Arrays.stream(bags.get(b)).forEach(row -> times[row]++);
      for (int c = 0; c < gains.length; c++) {
        average(gains[c], weights, times, b, c);
      }
      leftWeights[b] =
          IntStream.range(0, times.length)
              .filter(row -> times[row] == 0)
              .mapToDouble(row -> weights[row])
              .average()
              .orElseThrow();
    }
  }

  private void average(double[] gains, double[] weights, int[] times, int bag, int trial) {
    double inside = 0;
    double outside = 0;
    double count = 0;
    double rest = 0;
    for (int row = 0; row < gains.length; row++) {
      inside += times[row] * weights[row] * gains[row];
      count += times[row] * weights[row];
      if (times[row] == 0) {
        outside += weights[row] * gains[row];
        rest += weights[row];
      }
    }
    drawn[bag][trial] = inside / count;
    left[bag][trial] = outside / rest;
  }

  /** The best of those that may be chosen, the first of equal ones; −1 if none may. */
  private int best(int bag, IntPredicate allowed) {
    int best = -1;
    for (int c = 0; c < drawn[bag].length; c++) {
      if (allowed.test(c) && (best < 0 || drawn[bag][c] > drawn[bag][best])) {
        best = c;
      }
    }
    return best;
  }

  private int chosen(int bag) {
    return best(bag, c -> c < candidates);
  }

  /**
   * What the chosen trial gains on rows that did not choose it, on average. A bag counts as much as
   * a row that it left does on average: a heavy row is left in few bags, and would else count for
   * less than its weight.
   */
  double expected() {
    double sum = 0;
    double weight = 0;
    for (int b = 0; b < drawn.length; b++) {
      sum += leftWeights[b] * left[b][chosen(b)];
      weight += leftWeights[b];
    }
    return sum / weight;
  }

  /** Which trials the chosen one is compared with. */
  interface Rivals {
    boolean includes(int chosen, int other);
  }

  /**
   * In what share of the bags the chosen trial is better, on rows that did not choose, than the
   * best of its rivals, chosen by the same rows; equal ones count half.
   */
  double confidence(Rivals rivals) {
    double better = 0;
    for (int b = 0; b < drawn.length; b++) {
      int chosen = chosen(b);
      int rival = best(b, c -> rivals.includes(chosen, c));
      double difference = rival < 0 ? 0 : left[b][chosen] - left[b][rival];
      better += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
    }
    return better / drawn.length;
  }
}

package org.sweep4j.search.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The choice of the best trial repeated on rows drawn anew: in each bag the best is chosen by the
 * rows that were drawn and scored on those that were not, so that what it owes to the choice is not
 * in its score.
 *
 * <p>Source: Tsamardinos, Greasidou and Borboudakis, Bootstrapping the out-of-sample predictions
 * for efficient and accurate cross-validation, Machine Learning 107, 2018 (BBC-CV).
 */
final class ChoiceBootstrap {
  private final List<Bag> bags;
  private final int candidates;

  /**
   * @param gains [trials][rows], larger is better
   * @param weights of the rows: a trial's gain is the weighted mean
   * @param candidates the first so many trials may be chosen
   * @param bags row numbers, drawn with replacement; some row is in none of them. They are taken
   *     one at a time, as all together may be too many to hold
   */
  ChoiceBootstrap(double[][] gains, double[] weights, int candidates, Stream<int[]> bags) {
    this.candidates = candidates;
    this.bags = bags.map(rows -> Bag.of(rows, gains, weights)).toList();
  }

  /**
   * The trials' gains.
   *
   * @param drawn of each trial, on the rows in the bag
   * @param left of each trial, on the others
   * @param leftWeight of one of the others, on average
   */
  private record Bag(double[] drawn, double[] left, double leftWeight) {

    static Bag of(int[] rows, double[][] gains, double[] weights) {
      double[] times = new double[weights.length];
      Arrays.stream(rows).forEach(row -> times[row]++);
      double[] inside = new double[weights.length];
      double[] outside = new double[weights.length];
      int rest = 0;
      for (int row = 0; row < times.length; row++) {
        inside[row] = times[row] * weights[row];
        outside[row] = times[row] == 0 ? weights[row] : 0;
        rest += times[row] == 0 ? 1 : 0;
      }
      return new Bag(
          means(gains, inside), means(gains, outside), Arrays.stream(outside).sum() / rest);
    }

    private static double[] means(double[][] gains, double[] weights) {
      double all = Arrays.stream(weights).sum();
      return Arrays.stream(gains).mapToDouble(trial -> sum(trial, weights) / all).toArray();
    }

    private static double sum(double[] gains, double[] weights) {
      double sum = 0;
      for (int row = 0; row < gains.length; row++) {
        sum += weights[row] * gains[row];
      }
      return sum;
    }

    /** The best by the rows drawn of those that may be chosen, the first of equal ones, or −1. */
    int best(IntPredicate allowed) {
      int best = -1;
      for (int c = 0; c < drawn.length; c++) {
        if (allowed.test(c) && (best < 0 || drawn[c] > drawn[best])) {
          best = c;
        }
      }
      return best;
    }
  }

  private int chosen(Bag bag) {
    return bag.best(c -> c < candidates);
  }

  /**
   * What the chosen trial gains on rows that did not choose it, on average. A bag counts as much as
   * a row that it left does on average: a heavy row is left in few bags, and would else count for
   * less than its weight.
   */
  double expected() {
    double sum = 0;
    double weight = 0;
    for (Bag bag : bags) {
      sum += bag.leftWeight * bag.left[chosen(bag)];
      weight += bag.leftWeight;
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
    for (Bag bag : bags) {
      int chosen = chosen(bag);
      int rival = bag.best(c -> rivals.includes(chosen, c));
      double difference = rival < 0 ? 0 : bag.left[chosen] - bag.left[rival];
      better += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
    }
    return better / bags.size();
  }
}

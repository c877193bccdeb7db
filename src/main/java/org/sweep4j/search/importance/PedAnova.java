package org.sweep4j.search.importance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Space;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.bayes.Coordinates;
import org.sweep4j.search.space.Leaf;
import org.sweep4j.search.space.SearchSpace;

/**
 * The importance of each hyperparameter for being among the best tenth of the trials.
 *
 * <p>For one parameter, with p the density of its values in all trials and q that in the best ones,
 * it is the Pearson divergence Σ p·(q/p − 1)²: 0 for a parameter whose values are the same in both.
 * Divergences are divided by their sum. Densities are Parzen estimates on a grid, as in Optuna
 * 4.8's {@code PedAnovaImportanceEvaluator}.
 *
 * <p>Source: Watanabe, Bansal and Hutter, PED-ANOVA: Efficiently Quantifying Hyperparameter
 * Importance in Arbitrary Subspaces, IJCAI 2023, arXiv 2304.10255.
 */
public final class PedAnova {
  /** Fewer complete trials than this tell nothing. */
  public static final int LEAST_TRIALS = 10;

  private static final double BEST_SHARE = 0.1;
  private static final int LEAST_BEST = 2;

  private PedAnova() {}

  /**
   * Importances by the parameters' dotted names, largest first; they sum to 1. Parameters with one
   * value are left out. Only complete trials count.
   *
   * @return empty with fewer than {@link #LEAST_TRIALS} complete trials, or where the best ones
   *     cannot be told from the others
   */
  public static Map<String, Double> of(
      SortedMap<String, Space> parameters, List<Trial> trials, Goal goal) {
    Coordinates coordinates = new Coordinates(SearchSpace.of(parameters));
    return of(coordinates, complete(trials, coordinates, goal));
  }

  /**
   * A complete trial.
   *
   * @param loss its score, smaller is better
   */
  record Scored(double[] point, double loss) {}

  /** The same of trials that are complete and lie in the space. */
  static Map<String, Double> of(Coordinates coordinates, List<Scored> complete) {
    if (complete.size() < LEAST_TRIALS) {
      return Map.of();
    }
    List<Scored> best = best(complete);
    Map<String, Double> divergences = new LinkedHashMap<>();
    for (int j = 0; j < coordinates.leaves().size(); j++) {
      Leaf leaf = coordinates.leaves().get(j);
      Density density = Density.of(leaf.space(), coordinates.dimensions().get(j));
      divergences.put(leaf.name(), divergence(density, column(best, j), column(complete, j)));
    }
    return best.size() == complete.size() ? Map.of() : shares(divergences);
  }

  static List<Scored> complete(List<Trial> trials, Coordinates coordinates, Goal goal) {
    return trials.stream()
        .filter(trial -> trial.state() == TrialState.COMPLETE)
        .flatMap(
            trial ->
                coordinates.point(trial.parameters()).stream()
                    .map(point -> new Scored(point, loss(trial, goal))))
        .toList();
  }

  /** The best tenth, at least two, and all that are as good. */
  private static List<Scored> best(List<Scored> trials) {
    double[] losses = trials.stream().mapToDouble(Scored::loss).sorted().toArray();
    int count = Math.max(LEAST_BEST, (int) Math.ceil(BEST_SHARE * losses.length));
    return trials.stream().filter(trial -> trial.loss() <= losses[count - 1]).toList();
  }

  private static double loss(Trial trial, Goal goal) {
    double score = trial.scoreOrWorst(goal);
    return goal == Goal.MINIMIZE ? score : -score;
  }

  /** Among the trials that have the parameter; 0 where no good one has it. */
  private static double divergence(Density density, double[] bestValues, double[] allValues) {
    if (bestValues.length == 0) {
      return 0;
    }
    double[] best = density.at(bestValues);
    double[] all = density.at(allValues);
    double sum = 0;
    for (int i = 0; i < all.length; i++) {
      double excess = best[i] / all[i] - 1;
      sum += all[i] * excess * excess;
    }
    return sum;
  }

  private static Map<String, Double> shares(Map<String, Double> divergences) {
    double total = divergences.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> shares = new LinkedHashMap<>();
    divergences.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> shares.put(entry.getKey(), entry.getValue() / total));
    return total > 0 ? shares : Map.of();
  }

  /** The coordinates of the trials that have the parameter. */
  private static double[] column(List<Scored> trials, int index) {
    return trials.stream()
        .mapToDouble(trial -> trial.point()[index])
        .filter(coordinate -> !Double.isNaN(coordinate))
        .toArray();
  }
}

package org.sweep4j.search.halving;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.config.Goal;

/**
 * Stops trials that are not among the best 1/eta at a band (Li et al., MLSys 2020, arXiv
 * 1810.05934, in Weights &amp; Biases' variant).
 *
 * <p>A history is the objective after each epoch; values that are not finite do not count. A trial
 * has reached band b when it has b values. The threshold at b is the value at index ⌊n / eta⌋,
 * counted from the best, of the n trials that reached it; a trial is stopped at the last band it
 * reached if it is strictly worse.
 */
public final class AsynchronousHalving {
  private final Bands bands;
  private final double eta;
  private final boolean strict;
  private final Goal goal;

  public AsynchronousHalving(EarlyTermination settings, Goal goal) {
    this.bands = new Bands(settings.bands(), settings.eta());
    this.eta = settings.eta();
    this.strict = settings.strict();
    this.goal = goal;
  }

  /** The least band above {@code epochs}; empty after the last. */
  public OptionalInt bandAfter(int epochs) {
    return bands.after(epochs);
  }

  /** What a trial has to reach at {@code band}; empty while no trial has reached it. */
  public OptionalDouble threshold(int band, List<List<Double>> histories) {
    double[] ranked =
        histories.stream()
            .map(this::losses)
            .filter(losses -> losses.length >= band)
            .mapToDouble(losses -> value(losses, band, band))
            .sorted()
            .toArray();
    return ranked.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sign() * ranked[(int) (ranked.length / eta)]);
  }

  /**
   * Whether to stop a trial.
   *
   * @param histories of all trials that may be looked at, this one included
   */
  public boolean stops(List<Double> history, List<List<Double>> histories) {
    double[] losses = losses(history);
    OptionalInt band = bands.upTo(losses.length);
    if (band.isEmpty()) {
      return false;
    }
    OptionalDouble threshold = threshold(band.getAsInt(), histories);
    return threshold.isPresent()
        && value(losses, band.getAsInt(), losses.length) > sign() * threshold.getAsDouble();
  }

  private double value(double[] losses, int band, int last) {
    if (strict) {
      return losses[band - 1];
    }
    double best = losses[0];
    for (int i = 1; i < last; i++) {
      best = Math.min(best, losses[i]);
    }
    return best;
  }

  private double[] losses(List<Double> history) {
    return history.stream()
        .mapToDouble(Double::doubleValue)
        .filter(Double::isFinite)
        .map(value -> sign() * value)
        .toArray();
  }

  private int sign() {
    return goal == Goal.MINIMIZE ? 1 : -1;
  }
}

package org.sweep4j.search.halving;

import java.util.Arrays;
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

  /** The last band that a trial reached; empty before the first. */
  public OptionalInt lastBand(List<Double> history) {
    return bands.upTo(losses(history).length);
  }

  /** Compares trials at a band, none so far. */
  public Field at(int band) {
    return new Field(band);
  }

  /** The trials that may be looked at, at one band; each is ranked once. */
  public final class Field {
    private final int band;
    private int trials;
    private double[] ranked = new double[16];
    private int reached;

    private Field(int band) {
      this.band = band;
    }

    /** How many trials were added, those included that did not reach the band. */
    public int trials() {
      return trials;
    }

    public void add(List<Double> history) {
      double[] losses = losses(history);
      trials++;
      if (losses.length >= band) {
        insert(value(losses, band, band));
      }
    }

    private void insert(double loss) {
      if (reached == ranked.length) {
        ranked = Arrays.copyOf(ranked, 2 * reached);
      }
      int found = Arrays.binarySearch(ranked, 0, reached, loss);
      int place = found < 0 ? -found - 1 : found;
      System.arraycopy(ranked, place, ranked, place + 1, reached - place);
      ranked[place] = loss;
      reached++;
    }

    /** What a trial has to reach; empty while no trial has reached the band. */
    public OptionalDouble threshold() {
      return reached == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(sign() * ranked[(int) (reached / eta)]);
    }

    /** Whether to stop a trial whose last band this is. */
    public boolean stops(List<Double> history) {
      double[] losses = losses(history);
      return reached > 0 && value(losses, band, losses.length) > sign() * threshold().getAsDouble();
    }
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

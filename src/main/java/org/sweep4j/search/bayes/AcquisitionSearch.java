package org.sweep4j.search.bayes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweep4j.random.RandomStream;
import org.sweep4j.search.gaussian.Climb;

/**
 * The point that promises most: of many draws the best few are improved, real numbers by conjugate
 * gradients, what has steps or categories by trying other values one dimension at a time, in turn
 * until nothing helps.
 *
 * <p>A real number x of [0, 1] is climbed as z with x = sin² z, which cannot leave the range.
 */
final class AcquisitionSearch {
  private static final int MOST_ROUNDS = 10;

  /** A draw that where refuses is made again so often. */
  private static final int MOST_REDRAWS = 50;

  /** So many values are all tried; of more as many, spread evenly, and some nearby. */
  private static final int EXHAUSTIVE = 16;

  private static final double NEARBY = 0.1;
  private static final double NEAREST = 0x1.0p-20;

  /** At an end of the range sin² has no slope. */
  private static final double INNER = 1e-9;

  /** Parts of a range that are told apart, so that no two trials are the same but for a trifle. */
  private static final double FINEST = 1 << 14;

  private static final Comparator<Scored> BY_SCORE = Comparator.comparingDouble(Scored::score);

  private final Coordinates coordinates;
  private final List<Dimension> dimensions;
  private final Acquisition acquisition;
  private final Predicate<double[]> untried;

  AcquisitionSearch(Coordinates coordinates, Acquisition acquisition, Predicate<double[]> untried) {
    this.coordinates = coordinates;
    this.dimensions = coordinates.dimensions();
    this.acquisition = acquisition;
    this.untried = untried;
  }

  /** Of the score −∞ if it may not be proposed. */
  private record Scored(double[] point, double score) {}

  /**
   * The best point found; empty if none that was looked at may be proposed.
   *
   * @param draws how many points are drawn
   * @param starts how many of them are improved
   * @param best the best of those tried, around which is improved, too
   */
  Optional<double[]> best(int draws, int starts, double[] best, RandomStream random) {
    List<Scored> drawn = new ArrayList<>();
    for (int i = 0; i < draws; i++) {
      drawn.add(scored(draw(random)));
    }
    Stream<Scored> promising = drawn.stream().sorted(BY_SCORE.reversed()).limit(starts);
    return Stream.concat(promising, Stream.of(scored(best)))
        .map(this::improved)
        .filter(point -> point.score() > Double.NEGATIVE_INFINITY)
        .max(BY_SCORE)
        .map(Scored::point);
  }

  private double[] draw(RandomStream random) {
    double[] point = {};
    for (int i = 0; i < MOST_REDRAWS && (i == 0 || !coordinates.holds(point)); i++) {
      point =
          coordinates.proper(
              dimensions.stream()
                  .mapToDouble(dimension -> dimension.at(Continuous.inside(random.nextDouble())))
                  .toArray());
    }
    return point;
  }

  private Scored scored(double[] point) {
    return new Scored(
        point, untried.test(point) ? acquisition.at(point) : Double.NEGATIVE_INFINITY);
  }

  private Scored improved(Scored start) {
    Scored best = start;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Scored before = best;
      int[] real = real(best.point());
      best = real.length == 0 ? best : climbed(best, real);
      for (int j = 0; j < dimensions.size(); j++) {
        best = otherValues(best, j);
      }
      if (!(best.score() > before.score())) {
        return best;
      }
    }
    return best;
  }

  /** The dimensions of real numbers that a point has. */
  private int[] real(double[] point) {
    return IntStream.range(0, point.length)
        .filter(j -> dimensions.get(j) instanceof Continuous && !Double.isNaN(point[j]))
        .toArray();
  }

  private Scored otherValues(Scored start, int j) {
    if (dimensions.get(j) instanceof Continuous || Double.isNaN(start.point()[j])) {
      return start;
    }
    Scored best = start;
    for (double coordinate : others(dimensions.get(j), start.point()[j])) {
      double[] point = start.point().clone();
      point[j] = coordinate;
      Scored other = scored(coordinates.proper(point));
      best = other.score() > best.score() ? other : best;
    }
    return best;
  }

  private static List<Double> others(Dimension dimension, double here) {
    long size = dimension.size().orElse(Long.MAX_VALUE);
    List<Double> others = new ArrayList<>();
    if (size <= EXHAUSTIVE || !dimension.isOrdered()) {
      for (long i = 0; i < size; i++) {
        others.add(dimension.coordinate(i));
      }
    } else {
      for (int i = 0; i < EXHAUSTIVE; i++) {
        others.add(dimension.at((i + 0.5) / EXHAUSTIVE));
      }
      for (double step = NEARBY; step > NEAREST; step /= 2) {
        double position = dimension.position(here);
        others.add(dimension.at(Continuous.inside(position + step)));
        others.add(dimension.at(Continuous.inside(position - step)));
      }
    }
    return others.stream().distinct().filter(other -> other != here).toList();
  }

  private Scored climbed(Scored start, int[] real) {
    double[] z = new double[real.length];
    for (int k = 0; k < z.length; k++) {
      double x = Math.max(INNER, Math.min(1 - INNER, start.point()[real[k]]));
      z[k] = StrictMath.asin(Math.sqrt(x));
    }
    double[] top =
        Climb.to(
            z,
            at -> -acquisition.at(moved(start.point(), real, at)),
            at -> slopes(moved(start.point(), real, at), real, at));
    double[] end = moved(start.point(), real, top);
    for (int j : real) {
      end[j] = Math.rint(end[j] * FINEST) / FINEST;
    }
    Scored rounded = scored(coordinates.exact(end));
    return rounded.score() > start.score() ? rounded : start;
  }

  private double[] slopes(double[] point, int[] real, double[] z) {
    double[] slopes = acquisition.slopes(point);
    return IntStream.range(0, z.length)
        .mapToDouble(k -> -slopes[real[k]] * StrictMath.sin(2 * z[k]))
        .toArray();
  }

  private static double[] moved(double[] from, int[] real, double[] z) {
    double[] point = from.clone();
    for (int k = 0; k < z.length; k++) {
      double sine = StrictMath.sin(z[k]);
      point[real[k]] = sine * sine;
    }
    return point;
  }
}

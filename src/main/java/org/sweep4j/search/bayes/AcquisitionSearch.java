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

  /** So many values are all tried; of more as many, spread evenly, and some nearby. */
  private static final int EXHAUSTIVE = 16;

  private static final double NEARBY = 0.1;
  private static final double NEAREST = 0x1.0p-20;

  /** At an end of the range sin² has no slope. */
  private static final double INNER = 1e-9;

  private static final Comparator<Scored> BY_SCORE = Comparator.comparingDouble(Scored::score);

  private final List<Dimension> dimensions;
  private final Acquisition acquisition;
  private final Predicate<double[]> untried;
  private final int[] real;

  AcquisitionSearch(
      List<Dimension> dimensions, Acquisition acquisition, Predicate<double[]> untried) {
    this.dimensions = dimensions;
    this.acquisition = acquisition;
    this.untried = untried;
    this.real =
        IntStream.range(0, dimensions.size())
            .filter(j -> dimensions.get(j) instanceof Continuous)
            .toArray();
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
    return dimensions.stream()
        .mapToDouble(dimension -> dimension.at(Continuous.inside(random.nextDouble())))
        .toArray();
  }

  private Scored scored(double[] point) {
    return new Scored(
        point, untried.test(point) ? acquisition.at(point) : Double.NEGATIVE_INFINITY);
  }

  private Scored improved(Scored start) {
    Scored best = start;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Scored before = best;
      best = real.length == 0 ? best : climbed(best);
      for (int j = 0; j < dimensions.size(); j++) {
        best = otherValues(best, j);
      }
      if (!(best.score() > before.score())) {
        return best;
      }
    }
    return best;
  }

  private Scored otherValues(Scored start, int j) {
    if (dimensions.get(j) instanceof Continuous) {
      return start;
    }
    Scored best = start;
    for (double coordinate : others(dimensions.get(j), start.point()[j])) {
      double[] point = start.point().clone();
      point[j] = coordinate;
      Scored other = scored(point);
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

  private Scored climbed(Scored start) {
    double[] z = new double[real.length];
    for (int k = 0; k < z.length; k++) {
      double x = Math.max(INNER, Math.min(1 - INNER, start.point()[real[k]]));
      z[k] = StrictMath.asin(Math.sqrt(x));
    }
    double[] top =
        Climb.to(
            z,
            at -> -acquisition.at(moved(start.point(), at)),
            at -> slopes(moved(start.point(), at), at));
    Scored end = scored(moved(start.point(), top));
    return end.score() > start.score() ? end : start;
  }

  private double[] slopes(double[] point, double[] z) {
    double[] slopes = acquisition.slopes(point);
    return IntStream.range(0, z.length)
        .mapToDouble(k -> -slopes[real[k]] * StrictMath.sin(2 * z[k]))
        .toArray();
  }

  private double[] moved(double[] from, double[] z) {
    double[] point = from.clone();
    for (int k = 0; k < z.length; k++) {
      double sine = StrictMath.sin(z[k]);
      point[real[k]] = sine * sine;
    }
    return point;
  }
}

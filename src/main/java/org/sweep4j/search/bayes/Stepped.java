package org.sweep4j.search.bayes;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.RandomStream;

/**
 * The numbers {@code k·q} for whole k, kept within [min, max]; a coordinate is k.
 *
 * <p>Each value owns the stretch of the continuous law that is rounded to it, and a kernel gives it
 * the probability of that stretch.
 *
 * @param law of the number before it is rounded
 * @param q distance of neighbours
 * @param first least k, −∞ for none
 * @param last largest k, +∞ for none
 */
record Stepped(Law law, double q, double first, double last, double min, double max)
    implements Dimension {

  @Override
  public OptionalDouble coordinate(@Nullable Object value) {
    if (value instanceof Number number) {
      double step = clamp(Math.rint(number.doubleValue() / q));
      if (Values.equal(value(step), value)) {
        return OptionalDouble.of(step);
      }
    }
    return OptionalDouble.empty();
  }

  @Override
  public Number value(double coordinate) {
    double value = Math.max(min, Math.min(max, coordinate * q));
    if (q == Math.rint(q) && value == Math.rint(value)) {
      return (long) value;
    }
    return value;
  }

  @Override
  public double draw(RandomStream random) {
    return stepAt(random.nextDouble());
  }

  @Override
  public OptionalLong size() {
    double size = last - first + 1;
    return size < Long.MAX_VALUE ? OptionalLong.of((long) size) : OptionalLong.empty();
  }

  @Override
  public double coordinate(long index) {
    return first + index;
  }

  @Override
  public Kernels kernels(double[] observations, int dimensions) {
    double[] positions = new double[observations.length];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = law.cumulative(observations[i] * q);
    }
    GaussianKernels gaussians = new GaussianKernels(positions, dimensions);
    return new Kernels() {
      @Override
      public double logDensity(int kernel, double coordinate) {
        return gaussians.logMass(kernel, lowEdge(coordinate), highEdge(coordinate));
      }

      @Override
      public double draw(int kernel, RandomStream random) {
        return stepAt(gaussians.draw(kernel, random));
      }
    };
  }

  private double stepAt(double position) {
    return clamp(Math.rint(law.quantile(position) / q));
  }

  private double clamp(double step) {
    return Math.max(first, Math.min(last, step));
  }

  private double lowEdge(double step) {
    return step == first ? 0 : law.cumulative((step - 0.5) * q);
  }

  private double highEdge(double step) {
    return step == last ? 1 : law.cumulative((step + 0.5) * q);
  }
}

package org.sweep4j.search.bayes;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.special.Erf;
import org.sweep4j.config.Space;

/**
 * F(x), the share of a continuous space's distribution at or below x.
 *
 * <p>Where values are equally likely on a linear or logarithmic scale, this is that scale, moved to
 * [0, 1]; a distribution without bounds gets some.
 */
final class CumulativeShare implements Space.ContinuousVisitor<DoubleUnaryOperator> {
  private static final double SQRT_2 = StrictMath.sqrt(2);

  private CumulativeShare() {}

  static DoubleUnaryOperator of(Space.Continuous space) {
    return space.accept(new CumulativeShare());
  }

  @Override
  public DoubleUnaryOperator uniform(Space.Uniform uniform) {
    return linear(uniform.min(), uniform.max());
  }

  @Override
  public DoubleUnaryOperator logUniform(Space.LogUniform log) {
    return ofLogarithm(linear(StrictMath.log(log.min()), StrictMath.log(log.max())));
  }

  @Override
  public DoubleUnaryOperator normal(Space.Normal normal) {
    return gaussian(normal.mu(), normal.sigma());
  }

  @Override
  public DoubleUnaryOperator logNormal(Space.LogNormal normal) {
    return ofLogarithm(gaussian(normal.mu(), normal.sigma()));
  }

  @Override
  public DoubleUnaryOperator beta(Space.Beta beta) {
    return new BetaDistribution(null, beta.a(), beta.b())::cumulativeProbability;
  }

  /** (x − min)/(max − min), kept within [0, 1]. */
  static DoubleUnaryOperator linear(double min, double max) {
    return x -> Math.max(0, Math.min(1, (x - min) / (max - min)));
  }

  /** Φ((x − μ)/σ). */
  private static DoubleUnaryOperator gaussian(double mu, double sigma) {
    return x -> Erf.erfc((mu - x) / (sigma * SQRT_2)) / 2;
  }

  private static DoubleUnaryOperator ofLogarithm(DoubleUnaryOperator share) {
    return x -> x <= 0 ? 0 : share.applyAsDouble(StrictMath.log(x));
  }
}

package org.sweep4j.search.space;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.sweep4j.config.Space;

/**
 * The inverse distribution function of a real-valued space, with the interval its values lie in.
 *
 * <p>Uses {@link StrictMath}, so that the same u gives the same bits on every Java version.
 */
record ContinuousQuantile(double low, double high, DoubleUnaryOperator inverse)
    implements Quantile {

  /** Commons Math solves for Beta's quantile until the bracket is this narrow. */
  private static final double BETA_ACCURACY = 1e-12;

  @Override
  public Double at(double u) {
    return atReal(u);
  }

  double atReal(double u) {
    return Math.min(high, Math.max(low, inverse.applyAsDouble(u)));
  }

  /** min + (max − min)·u, in a form that cannot overflow. */
  static ContinuousQuantile of(Space.Uniform space) {
    return new ContinuousQuantile(
        space.min(), space.max(), u -> space.min() * (1 - u) + space.max() * u);
  }

  /** e^(ln min + (ln max − ln min)·u). */
  static ContinuousQuantile of(Space.LogUniform space) {
    double logMin = StrictMath.log(space.min());
    double logMax = StrictMath.log(space.max());
    return new ContinuousQuantile(
        space.min(), space.max(), u -> StrictMath.exp(logMin + (logMax - logMin) * u));
  }

  /** μ + σ·Φ⁻¹(u). */
  static ContinuousQuantile of(Space.Normal space) {
    return new ContinuousQuantile(
        Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, normal(space.mu(), space.sigma()));
  }

  /** e^(μ + σ·Φ⁻¹(u)). */
  static ContinuousQuantile of(Space.LogNormal space) {
    DoubleUnaryOperator logarithm = normal(space.mu(), space.sigma());
    return new ContinuousQuantile(
        0, Double.MAX_VALUE, u -> StrictMath.exp(logarithm.applyAsDouble(u)));
  }

  private static DoubleUnaryOperator normal(double mu, double sigma) {
    NormalDistribution standard = new NormalDistribution(null, 0, 1);
    return u -> mu + sigma * standard.inverseCumulativeProbability(u);
  }

  /** The x with I_x(a, b) = u. */
  static ContinuousQuantile of(Space.Beta space) {
    BetaDistribution beta = new BetaDistribution(null, space.a(), space.b(), BETA_ACCURACY);
    return new ContinuousQuantile(0, 1, beta::inverseCumulativeProbability);
  }
}

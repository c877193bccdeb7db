package org.sweep4j.search.bayes;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.special.Erf;
import org.sweep4j.config.Space;

/**
 * A continuous distribution as the map of its values onto [0, 1] by their cumulative probability.
 *
 * <p>Where values are equally likely on a linear or logarithmic scale, this is that scale, moved to
 * [0, 1]; a distribution without bounds gets some.
 */
interface Law {
  double BETA_ACCURACY = 1e-12;

  /** F(x), the share of the distribution at or below {@code x}. */
  double cumulative(double x);

  /** F⁻¹(share) for a share in [0, 1]. */
  double quantile(double share);

  /** The law of a continuous space. */
  static Law of(Space space) {
    if (space instanceof Space.Uniform uniform) {
      return new Linear(uniform.min(), uniform.max());
    } else if (space instanceof Space.LogUniform log) {
      return new Logarithmic(new Linear(StrictMath.log(log.min()), StrictMath.log(log.max())));
    } else if (space instanceof Space.Normal normal) {
      return new Gaussian(normal.mu(), normal.sigma());
    } else if (space instanceof Space.LogNormal normal) {
      return new Logarithmic(new Gaussian(normal.mu(), normal.sigma()));
    } else if (space instanceof Space.Beta beta) {
      return new BetaLaw(new BetaDistribution(null, beta.a(), beta.b(), BETA_ACCURACY));
    }
    throw new IllegalArgumentException("only a continuous space has a law, found " + space);
  }

  /** Equally likely in [min, max]. */
  record Linear(double min, double max) implements Law {
    @Override
    public double cumulative(double x) {
      return Math.max(0, Math.min(1, (x - min) / (max - min)));
    }

    @Override
    public double quantile(double share) {
      return Math.max(min, Math.min(max, min + share * (max - min)));
    }
  }

  /** Normal. */
  record Gaussian(double mu, double sigma) implements Law {
    private static final double SQRT_2 = StrictMath.sqrt(2);

    @Override
    public double cumulative(double x) {
      return Erf.erfc((mu - x) / (sigma * SQRT_2)) / 2;
    }

    @Override
    public double quantile(double share) {
      return mu - sigma * SQRT_2 * Erf.erfcInv(2 * inside(share));
    }

    /** The ends themselves would be infinitely far out. */
    private static double inside(double share) {
      return Math.max(Math.ulp(1.0), Math.min(1 - Math.ulp(1.0), share));
    }
  }

  /** Of e^x where x has the given law. */
  record Logarithmic(Law ofLogarithm) implements Law {
    @Override
    public double cumulative(double x) {
      return x <= 0 ? 0 : ofLogarithm.cumulative(StrictMath.log(x));
    }

    @Override
    public double quantile(double share) {
      return StrictMath.exp(ofLogarithm.quantile(share));
    }
  }

  /** Beta. */
  record BetaLaw(BetaDistribution distribution) implements Law {
    @Override
    public double cumulative(double x) {
      return distribution.cumulativeProbability(x);
    }

    @Override
    public double quantile(double share) {
      return distribution.inverseCumulativeProbability(share);
    }
  }
}

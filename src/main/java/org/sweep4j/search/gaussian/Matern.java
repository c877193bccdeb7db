package org.sweep4j.search.gaussian;

/**
 * The Matérn kernel of smoothness 5/2, by the squared distance r²: (1 + √5 r + 5/3 r²)·e^(−√5 r).
 *
 * <p>r² = Σⱼ sⱼ·dⱼ², with sⱼ = 1/ℓⱼ² for a length scale ℓⱼ each (ARD). dⱼ is the difference of two
 * numbers; of two categories it is 0 if they are the same and 1 if not (Hamming). A coordinate that
 * is not there is NaN, at the distance of half a range from every number and from every category.
 *
 * <p>Source: Rasmussen and Williams, Gaussian Processes for Machine Learning (2006), 4.2 and 5.1.
 */
final class Matern {
  private static final double ABSENT = 0.25;
  private static final double SQRT_5 = StrictMath.sqrt(5);

  private Matern() {}

  static double at(double square) {
    double r = SQRT_5 * Math.sqrt(square);
    return (1 + r + 5.0 / 3 * square) * StrictMath.exp(-r);
  }

  /** The derivative by r². */
  static double slope(double square) {
    double r = SQRT_5 * Math.sqrt(square);
    return -5.0 / 6 * (1 + r) * StrictMath.exp(-r);
  }

  /** dⱼ². */
  static double square(boolean categorical, double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Double.isNaN(a) && Double.isNaN(b) ? 0 : ABSENT;
    }
    return categorical ? (a == b ? 0 : 1) : (a - b) * (a - b);
  }
}

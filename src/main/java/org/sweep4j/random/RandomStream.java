package org.sweep4j.random;

/**
 * A stream of random numbers: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014, doi
 * 10.1145/2660193.2660195).
 *
 * <p>Written out here rather than taken from the JDK, because the same seed must give the same bits
 * on every Java version. Not thread-safe: each user derives its own from a {@link Seed}.
 */
public final class RandomStream {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

  private long state;
  private double spareGaussian = Double.NaN;

  RandomStream(long state) {
    this.state = state;
  }

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
  public double nextDouble() {
    return (nextLong() >>> 11) * TWO_TO_MINUS_53;
  }

  /** Uniform in [low, high). */
  public double nextDouble(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /**
   * Uniform in 0 … bound − 1, without bias (Lemire, doi 10.1145/3230636).
   *
   * @throws IllegalArgumentException if {@code bound} is less than 1
   */
  public int nextInt(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound must be at least 1, found " + bound);
    }
    long product = (nextLong() >>> 32) * bound;
    long fraction = product & 0xFFFFFFFFL;
    if (fraction < bound) {
      long threshold = (1L << 32) % bound;
      while (fraction < threshold) {
        product = (nextLong() >>> 32) * bound;
        fraction = product & 0xFFFFFFFFL;
      }
    }
    return (int) (product >>> 32);
  }

  /** Standard normal, by Marsaglia's polar method. */
  public double nextGaussian() {
    if (!Double.isNaN(spareGaussian)) {
      double spare = spareGaussian;
      spareGaussian = Double.NaN;
      return spare;
    }
    double u;
    double v;
    double square;
    do {
      u = 2 * nextDouble() - 1;
      v = 2 * nextDouble() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square == 0);
    double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    spareGaussian = v * factor;
    return u * factor;
  }

  /** A random permutation of 0 … count − 1 (Fisher and Yates). */
  public int[] permutation(int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    shuffle(order);
    return order;
  }

  /** Puts {@code values} into random order, in place. */
  public void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
    }
  }
}

package org.sweep4j.search.grid;

import org.sweep4j.random.RandomStream;

/**
 * A random order of 0 … size − 1 that is never written out: a Feistel network of four rounds over
 * the next power of 4, walked until it lands below the size (Black and Rogaway, CT-RSA 2002).
 */
final class Shuffle {
  private static final int ROUNDS = 4;

  private final long size;
  private final int half;
  private final long mask;
  private final long[] keys = new long[ROUNDS];

  Shuffle(long size, RandomStream random) {
    this.size = size;
    this.half = Math.max(1, (65 - Long.numberOfLeadingZeros(Math.max(1, size - 1))) / 2);
    this.mask = (1L << half) - 1;
    for (int i = 0; i < ROUNDS; i++) {
      keys[i] = random.nextLong();
    }
  }

  /** What stands at {@code place}; places from the size on stay where they are. */
  long at(long place) {
    if (place >= size) {
      return place;
    }
    long value = place;
    do {
      value = permuted(value);
    } while (Long.compareUnsigned(value, size) >= 0);
    return value;
  }

  private long permuted(long value) {
    long left = value >>> half;
    long right = value & mask;
    for (long key : keys) {
      long next = left ^ (mixed(right ^ key) & mask);
      left = right;
      right = next;
    }
    return left << half | right;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  private static long mixed(long value) {
    long once = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
    return twice ^ (twice >>> 31);
  }
}

package org.sweep4j.config;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Ends trials that do badly at fixed numbers of epochs: W&amp;B's asynchronous successive halving.
 *
 * @param bands the epochs at which trials are compared, ascending; the last one repeats no further
 * @param eta a trial goes on while it is among the best 1/eta
 * @param strict true: compared by its score at the band; false: by its best so far
 */
public record EarlyTermination(Bands bands, double eta, boolean strict) {
  public static final Range ETA = Range.greaterThan(1);
  public static final Range ITERATIONS = Range.atLeast(1);

  public EarlyTermination {
    ETA.check("eta", eta);
    if (bands.epochs(eta).findAny().isEmpty()) {
      throw new IllegalArgumentException(
          "there must be a band of at least 1 epoch, found none; increase max_iter or s, or"
              + " decrease eta");
    }
  }

  /** Where the bands lie. */
  public sealed interface Bands {

    /** The numbers of epochs, ascending. */
    IntStream epochs(double eta);

    /** min, min·eta, min·eta², … without end, each cut to a whole number. */
    record From(int minIter) implements Bands {
      public From {
        ITERATIONS.check("min_iter", minIter);
      }

      @Override
      public IntStream epochs(double eta) {
        return DoubleStream.iterate(minIter, band -> band <= Integer.MAX_VALUE, band -> band * eta)
            .mapToInt(band -> (int) band);
      }
    }

    /** max/eta, max/eta², … to max/eta^s, each cut to a whole number, those below 1 left out. */
    record Below(int maxIter, int s) implements Bands {
      public Below {
        ITERATIONS.check("max_iter", maxIter);
      }

      @Override
      public IntStream epochs(double eta) {
        return DoubleStream.iterate(maxIter / eta, band -> band >= 1, band -> band / eta)
            .limit(s)
            .mapToInt(band -> (int) band)
            .sorted()
            .distinct();
      }
    }
  }
}

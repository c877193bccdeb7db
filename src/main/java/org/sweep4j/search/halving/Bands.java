package org.sweep4j.search.halving;

import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sweep4j.config.EarlyTermination;

/** The numbers of epochs at which trials are compared, ascending. */
record Bands(EarlyTermination.Bands bands, double eta) {

  IntStream all() {
    if (bands instanceof EarlyTermination.Bands.Listed listed) {
      return listed.epochs().stream().mapToInt(Integer::intValue).sorted().distinct();
    }
    int first = ((EarlyTermination.Bands.From) bands).minIter();
    return DoubleStream.iterate(first, band -> band <= Integer.MAX_VALUE, band -> band * eta)
        .mapToInt(band -> (int) band);
  }

  OptionalInt after(int epochs) {
    return all().filter(band -> band > epochs).findFirst();
  }

  /** The greatest band of at most {@code epochs}. */
  OptionalInt upTo(int epochs) {
    return all().takeWhile(band -> band <= epochs).max();
  }
}

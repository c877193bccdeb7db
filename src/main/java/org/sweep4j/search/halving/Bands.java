package org.sweep4j.search.halving;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.sweep4j.config.EarlyTermination;

/** The numbers of epochs at which trials are compared, ascending. */
record Bands(EarlyTermination.Bands bands, double eta) {

  IntStream all() {
    return bands.epochs(eta);
  }

  OptionalInt after(int epochs) {
    return all().filter(band -> band > epochs).findFirst();
  }

  /** The greatest band of at most {@code epochs}. */
  OptionalInt upTo(int epochs) {
    return all().takeWhile(band -> band <= epochs).max();
  }
}

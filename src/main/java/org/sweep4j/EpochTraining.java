package org.sweep4j;

/** Something that is trained epoch by epoch. Used by one thread at a time. */
public interface EpochTraining extends AutoCloseable {

  /** Trains one more epoch; the score of what is trained so far. */
  double nextEpoch();

  @Override
  default void close() {}
}

package org.sweep4j.search;

/** One configuration on one fold, trained piece by piece. Used by one thread at a time. */
public interface FoldTraining extends AutoCloseable {

  /**
   * Trains until {@code epochs} epochs are done in all, or until training ends by itself. The
   * result does not depend on the pieces the way was divided into. Returns early, with whatever it
   * has, when its thread is interrupted.
   *
   * @param epochs {@link Integer#MAX_VALUE} for all
   */
  FoldProgress advanceTo(int epochs);

  @Override
  void close();
}

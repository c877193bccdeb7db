package org.sweep4j.search.run;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.FoldProgress;

/**
 * Trains pieces of folds: on threads of this process, or wherever else.
 *
 * <p>What a piece comes to is a function of the piece alone. Going on from where the fold's last
 * piece ended, instead of from its beginning, only saves time.
 */
public interface FoldExecutor extends AutoCloseable {

  /**
   * One fold of a trial, up to some epoch.
   *
   * @param length of a whole training; absent: as the experiment says
   * @param upTo epochs to be done in all, {@link Integer#MAX_VALUE} for the whole training
   */
  record Piece(int trial, Configuration parameters, int fold, OptionalInt length, int upTo) {}

  /**
   * What came of a piece.
   *
   * @param progress absent where training failed
   * @param failure whatever was thrown, out of memory included
   * @param nanoseconds spent
   */
  record Outcome(Optional<FoldProgress> progress, Optional<Throwable> failure, long nanoseconds) {}

  /**
   * Begins a piece and returns; at most one of a fold at a time.
   *
   * @param whenDone told once, by any thread
   */
  void submit(Piece piece, Consumer<Outcome> whenDone);

  /** Lets go of what is held for a trial of which no piece is under way. */
  void release(int trial);

  /** Ends all pieces under way as soon as their epoch is done, and lets go of everything. */
  @Override
  void close();
}

package org.sweep4j.search.run;

import java.util.List;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.Trial;

/** Is told how a sweep goes on, always by the same thread; must return quickly. */
public interface SweepListener {

  /** Before anything is trained: the trials that an earlier run left. */
  default void resumed(List<Trial> trials) {}

  /** A trial begins. */
  default void started(int number, Configuration parameters) {}

  /** A fold ended, or was paused for a comparison with other trials. */
  default void foldAdvanced(int number, int fold, FoldProgress progress) {}

  /**
   * A trial ended and is on disk; in order of trial numbers.
   *
   * @param best whether it is the best so far
   */
  default void finished(Trial trial, boolean best) {}

  /** Nothing more will follow. */
  default void ended(Ending ending) {}
}

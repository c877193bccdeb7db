package org.sweep4j.search.journal;

import java.util.List;
import org.sweep4j.search.Trial;

/** Where finished trials are kept. */
public interface TrialLog {

  /** Those kept so far, numbers from 0 without gaps. */
  List<Trial> trials();

  /**
   * Keeps a trial; on return it survives a crash.
   *
   * @throws org.sweep4j.engine.MachineFailure if it could not be kept; those before it are
   */
  void append(Trial trial);
}

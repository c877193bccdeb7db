package org.sweep4j.search.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sweep4j.search.Trial;

/** Keeps trials for as long as the program runs. */
public final class InMemoryLog implements TrialLog {
  private final List<Trial> trials;

  /** Starts with these trials. */
  public InMemoryLog(List<Trial> trials) {
    this.trials = new ArrayList<>(trials);
  }

  @Override
  public List<Trial> trials() {
    return Collections.unmodifiableList(trials);
  }

  @Override
  public void append(Trial trial) {
    trials.add(trial);
  }
}

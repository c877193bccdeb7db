package org.sweep4j.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Asks work under way to stop after its epoch. For any thread; once requested, for good. */
public final class Cancellation {
  private final List<Runnable> actions = new ArrayList<>();
  private volatile boolean requested;

  /** Asks the work that was given this to stop. */
  public synchronized void request() {
    requested = true;
    actions.forEach(Runnable::run);
    actions.clear();
  }

  public boolean isRequested() {
    return requested;
  }

  /**
   * @throws CancellationException if a stop was requested
   */
  void check() {
    if (requested) {
      throw new CancellationException("interrupted");
    }
  }

  /** Runs {@code stop} when a stop is requested, at once if it was. */
  synchronized void whenRequested(Runnable stop) {
    if (requested) {
      stop.run();
    } else {
      actions.add(stop);
    }
  }
}

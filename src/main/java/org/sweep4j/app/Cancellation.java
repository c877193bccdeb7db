package org.sweep4j.app;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Asks work under way to stop after its epoch. For any thread; once requested, for good. */
public final class Cancellation {
  private final CompletableFuture<Void> stop = new CompletableFuture<>();

  /** Asks the work that was given this to stop. */
  public void request() {
    stop.complete(null);
  }

  public boolean isRequested() {
    return stop.isDone();
  }

  /**
   * @throws CancellationException if a stop was requested
   */
  void check() {
    if (isRequested()) {
      throw new CancellationException("interrupted");
    }
  }

  /** Runs {@code action} when a stop is requested, at once if it was. */
  void whenRequested(Runnable action) {
    CompletableFuture<Void> unused = stop.thenRun(action);
  }
}

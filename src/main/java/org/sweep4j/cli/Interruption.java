package org.sweep4j.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sweep4j.app.Cancellation;

/**
 * Turns SIGINT, SIGTERM and SIGHUP into a cancellation, and keeps the process alive until what
 * follows is done.
 *
 * <p>The JVM starts its shutdown hooks on these signals; the hook asks the work to stop, waits
 * until this is closed, and ends the process. Work that does not stop in time is ended all the
 * same: whatever is kept is on disk already.
 */
final class Interruption implements AutoCloseable {
  /** Longer than the workers of a sweep are waited for. */
  private static final long SECONDS_TO_STOP = 40;

  private static volatile boolean begun;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;
  private volatile int exitCode = Failures.INTERRUPTED;

  private Interruption(Cancellation work) {
    hook = new Thread(() -> stopAndWait(work), "interruption");
  }

  static Interruption of(Cancellation work) {
    Interruption interruption = new Interruption(work);
    begun = true;
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** From the start of the process on: a signal before any work is an interruption like others. */
  static Thread whileNothingWasDone() {
    Thread hook = new Thread(Interruption::stopAtOnce, "interruption at the start");
    Runtime.getRuntime().addShutdownHook(hook);
    return hook;
  }

  private static void stopAtOnce() {
    if (!begun) {
      System.err.println("Interrupted");
      Runtime.getRuntime().halt(Failures.INTERRUPTED);
    }
  }

  /** The process ends of its own accord, unless a signal came first. */
  static void leave(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook ends the process.
    }
  }

  private void stopAndWait(Cancellation work) {
    work.request();
    try {
      if (!finished.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        System.err.println("Interrupted; the work did not stop when asked to");
      }
      // Of its own accord the JVM would end with 143 on SIGTERM.
      Runtime.getRuntime().halt(exitCode);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes note that the work came to its end all the same, and returns its exit code. */
  int ended(int code) {
    exitCode = code;
    return code;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      finished.countDown();
    }
  }
}

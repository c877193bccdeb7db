package org.sweep4j.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Turns SIGINT and SIGTERM into a call, and keeps the process alive until what follows is done.
 *
 * <p>The JVM starts its shutdown hooks on both signals; the hook asks the work to stop, waits until
 * this is closed and ends the process.
 */
final class Interruption implements AutoCloseable {
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Runnable stop) {
    hook = new Thread(() -> stopAndWait(stop), "interruption");
  }

  static Interruption of(Runnable stop) {
    Interruption interruption = new Interruption(stop);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void stopAndWait(Runnable stop) {
    stop.run();
    try {
      finished.await();
      // Of its own accord the JVM would end with 143 on SIGTERM.
      Runtime.getRuntime().halt(Failures.INTERRUPTED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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

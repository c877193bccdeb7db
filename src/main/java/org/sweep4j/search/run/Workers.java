package org.sweep4j.search.run;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that train, and the queue through which they answer the deciding thread. */
final class Workers implements AutoCloseable {
  /** A worker asked to stop does so after the epoch it is in. */
  private static final long SECONDS_TO_END = 30;

  private final LinkedBlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
  private final ThreadPoolExecutor pool;

  Workers(int threads) {
    AtomicInteger count = new AtomicInteger();
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "trial-worker-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  void submit(FoldWork work) {
    pool.execute(work);
  }

  /** Has the deciding thread run {@code event}. */
  void post(Runnable event) {
    events.add(event);
  }

  /** Waits for the next event and runs it. */
  void handleNext() throws InterruptedException {
    events.take().run();
  }

  /** Interrupts all work and waits for it to end. */
  @Override
  public void close() {
    pool.shutdownNow();
    try {
      boolean ended = pool.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
      if (!ended) {
        System.getLogger(Workers.class.getName())
            .log(System.Logger.Level.WARNING, "a trial did not stop when asked to");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

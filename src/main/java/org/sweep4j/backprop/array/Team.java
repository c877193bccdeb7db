package org.sweep4j.backprop.array;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The threads that share the work of one network: the one that trains it, and helpers, which start
 * when there is first something to share and wait for the next with their processor busy, because
 * it comes within microseconds.
 *
 * <p>Work is divided by its size alone, never by the number of threads, and no piece touches what
 * another one writes: so the results have the same bits whoever does them.
 */
public final class Team implements AutoCloseable {
  /** The calling thread alone. */
  public static final Team ALONE = new Team(1);

  /** Numbers whose activations are worth sharing out. */
  static final int WORTH_SHARING = 1 << 14;

  private static final int PIECE = 1 << 12;

  /** About 100 µs, after which a helper sleeps. */
  private static final int TURNS_BEFORE_SLEEP = 5_000;

  private final int threads;
  private Thread @Nullable [] helpers;
  private volatile Work latest = new Work(0, piece -> {});
  private volatile boolean closed;

  /**
   * @param threads the calling one included; at least 1
   */
  public Team(int threads) {
    this.threads = threads;
  }

  /** Pieces of work, each taken by the thread that is free first. */
  private static final class Work {
    private final int pieces;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger left;
    private volatile @Nullable Throwable failure;

    Work(int pieces, IntConsumer task) {
      this.pieces = pieces;
      this.task = task;
      this.left = new AtomicInteger(pieces);
    }

    void help() {
      for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
        try {
          task.accept(piece);
        } catch (RuntimeException | Error e) {
          failure = e;
        } finally {
          left.decrementAndGet();
        }
      }
    }
  }

  /**
   * Does all pieces of a task, each once, and returns when they are done.
   *
   * @throws RuntimeException or an error that one of them threw
   */
  public void run(int pieces, IntConsumer task) {
    if (threads == 1 || pieces == 1) {
      for (int piece = 0; piece < pieces; piece++) {
        task.accept(piece);
      }
      return;
    }
    Work work = new Work(pieces, task);
    latest = work;
    wakeHelpers();
    work.help();
    for (int turns = 0; work.left.get() > 0; turns++) {
      rest(turns, Thread::yield);
    }
    rethrow(work.failure);
  }

  /** Work on a range of numbers. */
  interface RangeTask {
    void run(int from, int to);
  }

  /** Does a task for the numbers from 0 to {@code count}, range by range. */
  void share(int count, RangeTask task) {
    int pieces = (count + PIECE - 1) / PIECE;
    run(pieces, piece -> task.run(piece * PIECE, Math.min(count, (piece + 1) * PIECE)));
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }

  private void wakeHelpers() {
    if (helpers == null) {
      Thread[] started = new Thread[threads - 1];
      for (int i = 0; i < started.length; i++) {
        started[i] = new Thread(this::helpForever, "sweep4j-helper-" + (i + 1));
        started[i].setDaemon(true);
        started[i].start();
      }
      helpers = started;
    }
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }

  private void helpForever() {
    Work done = latest;
    done.help();
    for (int turns = 0; !closed; turns++) {
      Work now = latest;
      if (now.equals(done)) {
        rest(turns, () -> LockSupport.park(this));
      } else {
        now.help();
        done = now;
        turns = 0;
      }
    }
  }

  private static void rest(int turns, Runnable whenLong) {
    if (turns < TURNS_BEFORE_SLEEP) {
      Thread.onSpinWait();
    } else {
      whenLong.run();
    }
  }

  /** Sends the helpers home. */
  @Override
  public void close() {
    closed = true;
    if (helpers != null) {
      for (Thread helper : helpers) {
        LockSupport.unpark(helper);
      }
    }
  }
}

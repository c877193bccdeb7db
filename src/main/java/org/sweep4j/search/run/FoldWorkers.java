package org.sweep4j.search.run;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.FoldTraining;

/** Trains folds on a fixed number of threads; a fold that is paused stays open. */
final class FoldWorkers implements FoldExecutor {
  /** A thread asked to stop does so after the epoch it is in. */
  private static final long SECONDS_TO_END = 30;

  private final FoldTrainer trainer;
  private final ThreadPoolExecutor pool;
  private final Map<Place, FoldTraining> open = new ConcurrentHashMap<>();

  private record Place(int trial, int fold) {}

  FoldWorkers(FoldTrainer trainer, int threads) {
    this.trainer = trainer;
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

  @Override
  public void submit(Piece piece, Consumer<Outcome> whenDone) {
    pool.execute(new Work(piece, whenDone));
  }

  @Override
  public void release(int trial) {
    for (int fold = 0; fold < trainer.folds(); fold++) {
      close(new Place(trial, fold));
    }
  }

  private void close(Place place) {
    FoldTraining training = open.remove(place);
    if (training != null) {
      training.close();
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
    try {
      boolean ended = pool.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
      if (!ended) {
        System.getLogger(FoldWorkers.class.getName())
            .log(System.Logger.Level.WARNING, "a trial did not stop when asked to");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    open.keySet().forEach(this::close);
  }

  /** Lower trial numbers come first, so that what others wait for is done first. */
  private final class Work implements Runnable, Comparable<Work> {
    private static final Comparator<Piece> ORDER =
        Comparator.comparingInt(Piece::trial).thenComparingInt(Piece::fold);

    private final Piece piece;
    private final Consumer<Outcome> whenDone;

    Work(Piece piece, Consumer<Outcome> whenDone) {
      this.piece = piece;
      this.whenDone = whenDone;
    }

    @Override
    public void run() {
      long started = System.nanoTime();
      Optional<FoldProgress> progress = Optional.empty();
      Optional<Throwable> failure = Optional.empty();
      Place place = new Place(piece.trial(), piece.fold());
      try {
        progress = Optional.of(training(place).advanceTo(piece.upTo()));
        if (progress.get().status() != FoldProgress.Status.PAUSED) {
          close(place);
        }
      } catch (Throwable problem) {
        failure = Optional.of(problem);
        closeAfter(problem, place);
      }
      whenDone.accept(new Outcome(progress, failure, System.nanoTime() - started));
    }

    private FoldTraining training(Place place) {
      FoldTraining training = open.get(place);
      if (training == null) {
        training = trainer.start(place.trial(), piece.parameters(), place.fold(), piece.length());
        open.put(place, training);
      }
      return training;
    }

    private void closeAfter(Throwable problem, Place place) {
      try {
        close(place);
      } catch (RuntimeException e) {
        problem.addSuppressed(e);
      }
    }

    @Override
    public int compareTo(Work other) {
      return ORDER.compare(piece, other.piece);
    }
  }
}

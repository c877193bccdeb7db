package org.sweep4j.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.config.Metric;
import org.sweep4j.document.Document;

/**
 * A training under way: {@code progress.json}, which is there only until it ends.
 *
 * @param part such as "fold 2 of 3"; empty for the training whose network is kept
 * @param done epochs
 * @param epochs at most so many
 * @param seconds since it began or went on
 * @param doneBefore epochs that were done when it went on
 * @param history as {@code history.csv} will be, thinned where it is long
 */
public record TrainingSoFar(
    Optional<String> part, int done, int epochs, double seconds, int doneBefore, String history) {
  public static final Document<TrainingSoFar> DOCUMENT = Document.of(TrainingSoFar.class);
  private static final int MOST_EPOCHS = 1000;

  /** The training as it stands. */
  public static TrainingSoFar of(
      Optional<String> part,
      History history,
      int epochs,
      double seconds,
      int doneBefore,
      List<Metric> metrics,
      boolean withValidation) {
    List<EpochRecord> all = history.epochs();
    int step = 1 + all.size() / MOST_EPOCHS;
    List<EpochRecord> some =
        IntStream.range(0, all.size())
            .filter(i -> i % step == 0 || i == all.size() - 1)
            .mapToObj(all::get)
            .toList();
    return new TrainingSoFar(
        part,
        all.size(),
        epochs,
        seconds,
        doneBefore,
        new History(some).csv(metrics, withValidation));
  }

  /** The time that the rest may take, in seconds; it may end sooner. */
  public double secondsLeft() {
    return seconds / Math.max(1, done - doneBefore) * (epochs - done);
  }
}

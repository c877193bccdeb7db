package org.sweep4j.search.method;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Membership;
import org.sweep4j.config.Problem;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Sweep;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.Journal;
import org.sweep4j.search.journal.SweepDirectory;
import org.sweep4j.search.space.SearchSpace;

/** The trials of an earlier sweep, for a sweep over the same parameters to learn from. */
public final class EarlierTrials {
  private final Path file;
  private final Sweep sweep;

  private EarlierTrials(Path file, Sweep sweep) {
    this.file = file;
    this.sweep = sweep;
  }

  /**
   * The trials in a run directory that lie in the space of {@code sweep}; all of them for a manual
   * search, whose baseline may lie outside.
   *
   * @param warnings told of trials that are left out, and of a method that does not learn
   * @throws BadInputException if there are none, or they have other parameters
   * @throws IOException if they cannot be read
   */
  public static List<Trial> read(Path directory, Sweep sweep, Consumer<Problem> warnings)
      throws IOException {
    Path file = directory.resolve(SweepDirectory.TRIALS);
    if (!Files.exists(file)) {
      throw new BadInputException(
          Problem.of(
              directory.toString(),
              "--from must be the run directory of a sweep, found no "
                  + SweepDirectory.TRIALS
                  + " in it"));
    }
    List<Trial> trials = Journal.read(file);
    EarlierTrials earlier = new EarlierTrials(file, sweep);
    trials.forEach(earlier::checkNames);
    if (sweep.method() instanceof SearchMethod.Manual) {
      return trials;
    }
    List<Trial> inside = trials.stream().filter(earlier::liesInTheSpace).toList();
    earlier.warn(trials.size() - inside.size(), trials.size(), warnings);
    return inside;
  }

  private void checkNames(Trial trial) {
    try {
      new Enqueued(SearchSpace.of(sweep), new Seed(0))
          .checkNames(trial.parameters(), "an earlier trial");
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          new Problem(file.toString(), trial.number() + 1, 0, String.valueOf(e.getMessage())));
    }
  }

  private boolean liesInTheSpace(Trial trial) {
    SearchSpace space = SearchSpace.of(sweep);
    List<@Nullable Object> values = space.values(trial.parameters());
    return IntStream.range(0, values.size())
        .filter(i -> space.has(space.leaves().get(i), trial.parameters()))
        .allMatch(i -> Membership.missed(space.leaves().get(i).space(), values.get(i)).isEmpty());
  }

  private void warn(int outside, int trials, Consumer<Problem> warnings) {
    if (!(sweep.method() instanceof SearchMethod.Bayes)) {
      warn(
          warnings,
          "method "
              + sweep.method().spelling()
              + " does not learn from earlier trials; write method: bayes or manual, or leave out"
              + " --from");
    } else if (outside > 0) {
      warn(
          warnings,
          outside
              + " of "
              + trials
              + " earlier trials lie outside this sweep's parameters or lack one; nothing is"
              + " learned from them");
    }
  }

  private void warn(Consumer<Problem> warnings, String message) {
    warnings.accept(Problem.of(file.toString(), message));
  }
}

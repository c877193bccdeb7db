package org.sweep4j.search.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sweep4j.config.Goal;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Pacing.Bracket;
import org.sweep4j.search.Pacing.Rung;
import org.sweep4j.search.Trial;

/**
 * Successive halving: all trials of a bracket are brought to a rung, then the best go on. Ranked by
 * the objective after the rung's epochs, equal ones by number; a trial without a score never goes
 * on. A trial that was already kept when the sweep was resumed takes part with its history.
 */
final class BracketScheduler implements TrialScheduler {
  private final List<Bracket> brackets;
  private final Goal goal;
  private final OptionalInt longest;
  private List<Integer> climbing = List.of();
  private int bracket = -1;
  private int rung;
  private int first;

  BracketScheduler(Pacing.Brackets pacing, Goal goal) {
    this.brackets = pacing.brackets();
    this.goal = goal;
    this.longest =
        brackets.stream().flatMap(each -> each.rungs().stream()).mapToInt(Rung::epochs).max();
  }

  @Override
  public void step(TrialsInFlight trials) {
    while (trials.idle()) {
      if (!climbing.isEmpty()) {
        select(trials);
      } else if (bracket + 1 < brackets.size()) {
        open(trials);
      } else {
        return;
      }
    }
  }

  private Rung current() {
    return brackets.get(bracket).rungs().get(rung);
  }

  private void open(TrialsInFlight trials) {
    first = bracket < 0 ? 0 : first + brackets.get(bracket).rungs().get(0).trials();
    bracket++;
    rung = 0;
    climbing = new ArrayList<>();
    for (int i = 0; i < current().trials(); i++) {
      if (first + i < trials.kept() || trials.startNext(longest).isPresent()) {
        climbing.add(first + i);
      }
    }
    trials.live().forEach(trial -> trials.advance(trial, current().epochs()));
  }

  private void select(TrialsInFlight trials) {
    int epochs = current().epochs();
    rung++;
    boolean top = rung == brackets.get(bracket).rungs().size();
    List<Integer> ranked = ranked(trials, epochs);
    int places = top ? 0 : Math.min(current().trials(), ranked.size());
    SortedSet<Integer> promoted = new TreeSet<>(ranked.subList(0, places));
    climbing.stream()
        .filter(number -> !promoted.contains(number))
        .flatMap(number -> trials.live(number).stream())
        .forEach(trial -> trials.end(trial, !top && !trial.ended()));
    climbing = List.copyOf(promoted);
    promoted.stream()
        .flatMap(number -> trials.live(number).stream())
        .filter(trial -> !trial.ended())
        .forEach(trial -> trials.advance(trial, current().epochs()));
  }

  /** Those that can go on, best first. */
  private List<Integer> ranked(TrialsInFlight trials, int epochs) {
    Comparator<Integer> better =
        (a, b) -> {
          double mine = valueAt(trials.history(a), epochs);
          double others = valueAt(trials.history(b), epochs);
          return goal.better(mine, others) ? -1 : goal.better(others, mine) ? 1 : a.compareTo(b);
        };
    return climbing.stream().filter(number -> !lost(trials, number)).sorted(better).toList();
  }

  private static boolean lost(TrialsInFlight trials, int number) {
    Optional<Trial> ended = trials.ended(number);
    return ended.isPresent()
        ? !ended.get().state().scored()
        : trials.live(number).map(TrialInFlight::hasProblem).orElse(true);
  }

  private static double valueAt(List<Double> history, int epochs) {
    return history.isEmpty() ? Double.NaN : history.get(Math.min(epochs, history.size()) - 1);
  }
}

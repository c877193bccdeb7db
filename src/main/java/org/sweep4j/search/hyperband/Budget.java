package org.sweep4j.search.hyperband;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/** Trials as they stood after as many epochs as enough of them had. */
final class Budget {
  /** As many trials are enough: those that the samplers need before they begin. */
  private static final int ENOUGH = 10;

  private Budget() {}

  /**
   * The trials that reached the largest number of epochs which {@link #ENOUGH} trials reached, each
   * as complete with its objective there, and those without a score. A training that ended by
   * itself reached what comes after with its last value. Empty if there are not enough.
   */
  static List<Trial> trials(List<Trial> earlier) {
    List<Integer> reached =
        earlier.stream()
            .filter(trial -> trial.state().scored() && !trial.history().isEmpty())
            .map(Budget::reached)
            .sorted(Comparator.reverseOrder())
            .toList();
    if (reached.size() < ENOUGH) {
      return List.of();
    }
    int epochs = reached.get(ENOUGH - 1);
    return earlier.stream()
        .filter(trial -> !trial.state().scored() || reached(trial) >= epochs)
        .filter(trial -> !trial.state().scored() || !trial.history().isEmpty())
        .map(trial -> trial.state().scored() ? at(trial, epochs) : trial)
        .toList();
  }

  private static int reached(Trial trial) {
    return trial.state() == TrialState.COMPLETE ? Integer.MAX_VALUE : trial.history().size();
  }

  private static Trial at(Trial trial, int epochs) {
    List<Double> history = trial.history();
    return complete(
        trial.number(), trial.parameters(), history.get(Math.min(epochs, history.size()) - 1));
  }

  /** A trial that is not yet trained, as good as the mean of those that are. */
  static Trial average(Configuration proposal, List<Trial> known) {
    double mean =
        known.stream().flatMapToDouble(trial -> trial.score().stream()).average().orElseThrow();
    return complete(known.size(), proposal, mean);
  }

  private static Trial complete(int number, Configuration parameters, double score) {
    return new Trial(
        number,
        TrialState.COMPLETE,
        parameters,
        OptionalDouble.of(score),
        OptionalDouble.empty(),
        List.of(),
        Map.of(),
        List.of(),
        0,
        0,
        0,
        Optional.empty());
  }
}

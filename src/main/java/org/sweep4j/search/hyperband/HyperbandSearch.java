package org.sweep4j.search.hyperband;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.SearchMethod.Hyperband;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.ShortNames;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.random.RandomSearch;
import org.sweep4j.search.space.SearchSpace;

/**
 * {@code method: hyperband}: random configurations, paced by {@link BracketTable}; one pass over
 * the table.
 */
public final class HyperbandSearch implements Strategy {
  private static final String EPOCHS = "training.epochs";

  private final RandomSearch draws;
  private final List<Pacing.Bracket> brackets;

  /**
   * @param maxEpochs R
   */
  public HyperbandSearch(SearchSpace space, Seed seed, int maxEpochs, int eta) {
    this.draws = new RandomSearch(space, seed);
    this.brackets = BracketTable.of(maxEpochs, eta);
  }

  /**
   * The search that a sweep file asks for.
   *
   * @param experimentEpochs R where the file gives no {@code max_epochs}
   * @throws IllegalArgumentException if a parameter sets the number of epochs, which is Hyperband's
   *     to choose
   */
  public static HyperbandSearch of(
      Hyperband settings, Sweep sweep, Seed seed, int experimentEpochs) {
    for (String name : sweep.parameters().keySet()) {
      String bound = sweep.bind().getOrDefault(name, name);
      if (bound.equals(EPOCHS) || ShortNames.areSame(bound, "epochs")) {
        throw new IllegalArgumentException(
            "hyperband chooses the number of epochs itself, found the parameter "
                + name
                + ": remove it, and write max_epochs for the most epochs of a configuration");
      }
    }
    return new HyperbandSearch(
        SearchSpace.of(sweep.parameters()),
        seed,
        settings.maxEpochs().orElse(experimentEpochs),
        settings.eta());
  }

  @Override
  public Optional<Configuration> propose(int number, List<Trial> earlier) {
    return number < size().orElseThrow() ? draws.propose(number, earlier) : Optional.empty();
  }

  @Override
  public Pacing pacing() {
    return new Pacing.Brackets(brackets);
  }

  /** How many configurations all brackets start. */
  @Override
  public OptionalLong size() {
    return OptionalLong.of(
        brackets.stream().mapToLong(bracket -> bracket.rungs().get(0).trials()).sum());
  }
}

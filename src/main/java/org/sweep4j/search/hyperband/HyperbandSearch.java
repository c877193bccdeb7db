package org.sweep4j.search.hyperband;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Sampler;
import org.sweep4j.config.SearchMethod.Hyperband;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.ShortNames;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.bayes.BayesSearch;
import org.sweep4j.search.random.RandomSearch;
import org.sweep4j.search.space.SearchSpace;

/**
 * {@code method: hyperband}: random configurations, paced by {@link BracketTable}; one pass over
 * the table.
 *
 * <p>With another sampler than random, two in three configurations of a bracket are those that the
 * sampler proposes from the brackets before it, as they stood at {@link Budget the largest number
 * of epochs} that enough of them reached; those proposed before in the same bracket count as
 * average, so that not all of a bracket gather in one place. The last third is drawn: no model can
 * lead all astray.
 *
 * <p>Source: Falkner, Klein and Hutter, BOHB: Robust and Efficient Hyperparameter Optimization at
 * Scale, ICML 2018, arXiv 1807.01774; there a bracket's configurations are chosen one by one.
 */
public final class HyperbandSearch implements Strategy {
  private static final String EPOCHS = "training.epochs";

  /** ρ of BOHB. */
  private static final double RANDOM_SHARE = 1.0 / 3;

  private final RandomSearch draws;
  private final Optional<BayesSearch> model;
  private final Seed seed;
  private final List<Pacing.Bracket> brackets;
  private final int enqueued;
  private volatile Pending pending = new Pending(List.of(), List.of());

  /** A bracket's first proposals, remembered so that each is made once. */
  private record Pending(List<Trial> earlier, List<Configuration> proposals) {}

  /**
   * @param enqueued how many sets take the first places
   * @param experimentEpochs R where the settings give no {@code max_epochs}
   */
  public HyperbandSearch(
      SearchSpace space,
      Seed seed,
      Goal goal,
      Hyperband settings,
      int enqueued,
      int experimentEpochs) {
    this.draws = new RandomSearch(space, seed);
    this.model =
        settings.sampler() == Sampler.RANDOM
            ? Optional.empty()
            : Optional.of(new BayesSearch(space, seed, goal, settings.sampler()));
    this.seed = seed;
    this.enqueued = enqueued;
    this.brackets = BracketTable.of(settings.maxEpochs().orElse(experimentEpochs), settings.eta());
  }

  /**
   * The search that a sweep file asks for.
   *
   * @param experimentEpochs R where the file gives no {@code max_epochs}
   * @throws IllegalArgumentException if a parameter sets the number of epochs, which is Hyperband's
   *     to choose
   */
  public static HyperbandSearch of(
      Hyperband settings, Sweep sweep, Seed seed, Goal goal, int experimentEpochs) {
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
        SearchSpace.of(sweep), seed, goal, settings, sweep.enqueue().size(), experimentEpochs);
  }

  @Override
  public Optional<Configuration> propose(int number, List<Trial> earlier) {
    if (number >= size().orElseThrow()) {
      return Optional.empty();
    }
    List<Trial> known = model.isEmpty() ? List.of() : Budget.trials(earlier);
    return known.isEmpty()
        ? draws.propose(number, earlier)
        : Optional.of(modelled(number, earlier, known));
  }

  private Configuration modelled(int number, List<Trial> earlier, List<Trial> known) {
    int first = firstOfBracket(number);
    Pending before = pending.earlier().equals(earlier) ? pending : new Pending(earlier, List.of());
    List<Configuration> proposals = new ArrayList<>(before.proposals());
    for (int next = first + proposals.size(); next <= number; next++) {
      List<Trial> all = new ArrayList<>(known);
      proposals.forEach(one -> all.add(Budget.average(one, known)));
      boolean drawn = seed.stream("hyperband", next).nextDouble() < RANDOM_SHARE;
      Strategy source = drawn ? draws : model.orElseThrow();
      int place = next;
      // of a small space nothing may be left that the model has not seen
      proposals.add(source.propose(place, all).or(() -> draws.propose(place, all)).orElseThrow());
    }
    pending = new Pending(earlier, List.copyOf(proposals));
    return proposals.get(number - first);
  }

  /** The first proposal for the bracket that has a place for proposal {@code number}. */
  private int firstOfBracket(int number) {
    int first = 0;
    for (Pacing.Bracket bracket : brackets) {
      int next = first + bracket.rungs().get(0).trials();
      if (number + enqueued < next) {
        break;
      }
      first = next;
    }
    return Math.max(0, first - enqueued);
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

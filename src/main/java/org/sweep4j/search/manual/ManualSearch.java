package org.sweep4j.search.manual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.space.SearchSpace;

/**
 * {@code method: manual}: from a baseline, each hyperparameter is varied by itself; the best value
 * of the most influential one that improves becomes part of the baseline; and again, until nothing
 * improves or the rounds are used up. No experiment is made twice.
 *
 * <p>Not found this way: what only two changes together improve.
 */
public final class ManualSearch implements Strategy {
  private final SearchSpace space;
  private final List<Axis> axes;
  private final Setting start;
  private final Goal goal;
  private final int mostRounds;

  /**
   * @param baseline the experiment's own values by parameter name; null is one of them, and stands
   *     for the default
   * @param rounds most rounds; absent: until nothing improves
   */
  public ManualSearch(SearchSpace space, Configuration baseline, Goal goal, OptionalInt rounds) {
    this.space = space;
    this.axes = Axis.of(space);
    this.start = proper(Setting.start(space, axes, baseline));
    this.goal = goal;
    this.mostRounds = rounds.orElse(Integer.MAX_VALUE);
  }

  @Override
  public Pacing pacing() {
    return new Pacing.OneByOne();
  }

  /** The first experiment of the current round that has not been made. */
  @Override
  public Optional<Configuration> propose(int number, List<Trial> earlier) {
    Map<Setting, Trial> made = made(earlier);
    Setting baseline = start;
    for (Round round : rounds(earlier)) {
      baseline = setting(round.baseline());
    }
    return settings(baseline).stream()
        .filter(setting -> !made.containsKey(setting))
        .findFirst()
        .map(setting -> space.configuration(setting.values()));
  }

  /** The tables of effects that the trials make up; experiments of the last may be missing. */
  public List<Round> rounds(List<Trial> trials) {
    Map<Setting, Trial> made = made(trials);
    List<Round> rounds = new ArrayList<>();
    Optional<Setting> baseline = Optional.of(start);
    while (baseline.isPresent() && rounds.size() < mostRounds) {
      Round round = round(rounds.size() + 1, baseline.get(), made);
      rounds.add(round);
      baseline = next(round, baseline.get());
    }
    return rounds;
  }

  private Round round(int number, Setting baseline, Map<Setting, Trial> made) {
    List<Effect> effects = new ArrayList<>();
    for (Axis axis : axes) {
      List<Level> levels = new ArrayList<>();
      for (Object value : axis.levelsFrom(baseline.values().get(axis.index()))) {
        Setting changed = proper(baseline.with(axis.index(), value));
        if (holds(changed)) {
          levels.add(new Level(value, Optional.ofNullable(made.get(changed))));
        }
      }
      effects.add(new Effect(axis.leaf().name(), levels));
    }
    return new Round(number, space.configuration(baseline.values()), effects);
  }

  private Optional<Setting> next(Round round, Setting baseline) {
    return round
        .adopted(goal)
        .map(
            effect ->
                proper(
                    baseline.with(
                        axes.get(round.effects().indexOf(effect)).index(),
                        effect.best(goal).orElseThrow().value())));
  }

  /** The baseline and everything one change away from it. */
  private List<Setting> settings(Setting baseline) {
    List<Setting> settings = new ArrayList<>(List.of(baseline));
    for (Axis axis : axes) {
      axis.levels().forEach(value -> settings.add(proper(baseline.with(axis.index(), value))));
    }
    settings.removeIf(setting -> !holds(setting));
    return settings;
  }

  private Map<Setting, Trial> made(List<Trial> trials) {
    Map<Setting, Trial> made = new HashMap<>();
    trials.forEach(trial -> made.putIfAbsent(setting(trial.parameters()), trial));
    return made;
  }

  /** Without the values of what is not there with the others. */
  private Setting proper(Setting setting) {
    return space.isPlain() ? setting : setting(space.configuration(setting.values()));
  }

  private boolean holds(Setting setting) {
    return space.isPlain() || space.holds(space.configuration(setting.values()));
  }

  private Setting setting(Configuration configuration) {
    return new Setting(space.values(configuration));
  }
}

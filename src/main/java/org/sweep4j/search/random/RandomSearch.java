package org.sweep4j.search.random;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Configuration;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.space.SearchSpace;

/**
 * Independent draws without end (Bergstra and Bengio, JMLR 13, 2012). Each proposal has a random
 * stream of its own, named {@code search} and numbered.
 */
public final class RandomSearch implements Strategy {
  private final SearchSpace space;
  private final Seed seed;

  public RandomSearch(SearchSpace space, Seed seed) {
    this.space = space;
    this.seed = seed;
  }

  @Override
  public Optional<Configuration> propose(int number, List<Trial> earlier) {
    return Optional.of(space.draw(seed.stream("search", number)));
  }

  @Override
  public Pacing pacing() {
    return new Pacing.Ahead();
  }
}

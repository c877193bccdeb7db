package org.sweep4j.search.importance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Space;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;
import org.sweep4j.search.SimulatedSweep;
import org.sweep4j.search.Trial;
import org.sweep4j.search.random.RandomSearch;
import org.sweep4j.search.space.SearchSpace;

class ImportanceIntervalTest {
  private static final SortedMap<String, Space> SPACE =
      new TreeMap<>(Map.of("a", new Space.Uniform(0, 1), "b", new Space.Uniform(0, 1)));

  /** The score is that of a, and noise. */
  private static List<Trial> trials(int count, double effect) {
    RandomStream noise = new Seed(9).stream("noise");
    return SimulatedSweep.run(
        new RandomSearch(SearchSpace.of(SPACE), new Seed(3)),
        count,
        values -> effect * (Double) values.get("a") + noise.nextGaussian());
  }

  private static ImportanceInterval of(String name, List<Trial> trials) {
    return Objects.requireNonNull(ImportanceInterval.of(SPACE, trials, Goal.MINIMIZE).get(name));
  }

  @Test
  void aParameterThatMattersIsToldFromOneThatDoesNotByManyTrialsAndNotByFew() {
    List<Trial> many = trials(100, 20);
    assertTrue(of("a", many).low() > of("b", many).high());
    List<Trial> few = trials(12, 0);
    assertTrue(of("a", few).low() < of("b", few).high());
    assertTrue(of("b", few).low() < of("a", few).high());
  }

  @Test
  void theIntervalHoldsTheImportance() {
    List<Trial> trials = trials(40, 3);
    double share = PedAnova.of(SPACE, trials, Goal.MINIMIZE).getOrDefault("a", Double.NaN);
    assertTrue(of("a", trials).low() <= share && share <= of("a", trials).high());
    assertEquals(of("a", trials), of("a", trials));
  }

  @Test
  void manyTrialsHaveNone() {
    assertTrue(ImportanceInterval.of(SPACE, trials(101, 1), Goal.MINIMIZE).isEmpty());
  }
}

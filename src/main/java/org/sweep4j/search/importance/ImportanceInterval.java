package org.sweep4j.search.importance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Space;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Trial;
import org.sweep4j.search.bayes.Coordinates;
import org.sweep4j.search.importance.PedAnova.Scored;
import org.sweep4j.search.space.SearchSpace;

/**
 * Between which shares a parameter's importance lies in nine of ten sweeps whose trials are drawn
 * anew from those there are: the bootstrap's percentiles (Efron, Ann. Statist. 7, 1979).
 */
public record ImportanceInterval(double low, double high) {
  /** With more trials nobody doubts an importance for want of trials. */
  private static final int MOST_TRIALS = 100;

  private static final int SWEEPS = 100;
  private static final double OUTSIDE = 0.05;

  /**
   * By the parameters' names, as {@link PedAnova#of} has them.
   *
   * @return empty where there are no importances, or many trials
   */
  public static Map<String, ImportanceInterval> of(
      SortedMap<String, Space> parameters, List<Trial> trials, Goal goal) {
    Coordinates coordinates = new Coordinates(SearchSpace.of(parameters));
    List<Scored> complete = PedAnova.complete(trials, coordinates, goal);
    Map<String, List<Double>> shares = new LinkedHashMap<>();
    PedAnova.of(coordinates, complete)
        .keySet()
        .forEach(name -> shares.put(name, new ArrayList<>()));
    if (shares.isEmpty() || complete.size() > MOST_TRIALS) {
      return Map.of();
    }
    RandomStream random = new Seed(complete.size()).stream("importance");
    for (int i = 0; i < SWEEPS; i++) {
      List<Scored> drawn =
          Stream.generate(() -> complete.get(random.nextInt(complete.size())))
              .limit(complete.size())
              .toList();
      Map<String, Double> drawnShares = PedAnova.of(coordinates, drawn);
      shares.forEach((name, all) -> all.add(drawnShares.getOrDefault(name, 0.0)));
    }
    Map<String, ImportanceInterval> intervals = new LinkedHashMap<>();
    shares.forEach((name, all) -> intervals.put(name, of(all.stream().sorted().toList())));
    return intervals;
  }

  private static ImportanceInterval of(List<Double> ascending) {
    int left = (int) (OUTSIDE * ascending.size());
    return new ImportanceInterval(ascending.get(left), ascending.get(ascending.size() - 1 - left));
  }
}
